/** Sorted keys, to find those with a beginning. Each is identified by its index in the given list. */
export class SortedKeys {
  readonly #keys: readonly string[];
  #order: Uint32Array | undefined;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  /** The numbers of the keys that begin with a text, sorted by key. */
  startingWith(prefix: string): Uint32Array {
    const order = this.sort();
    const from = this.#lowerBound(order, prefix, 0);
    return order.subarray(from, this.#lowerBound(order, `${prefix}\uffff`, from));
  }

  /** Sorts the keys, unless they are sorted; otherwise the first search does. */
  sort(): Uint32Array {
    const keys = this.#keys;
    // For lists that are sorted already this is a merge, not a sort.
    this.#order ??= Uint32Array.from(
      Array.from(keys.keys()).sort((a, b) => {
        const left = keys[a] as string;
        const right = keys[b] as string;
        return left < right ? -1 : left > right ? 1 : a - b;
      }),
    );
    return this.#order;
  }

  /** The index in the order of the first key that is not below the text. */
  #lowerBound(order: Uint32Array, text: string, from: number): number {
    let low = from;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[order[middle] as number] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
