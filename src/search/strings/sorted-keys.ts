/** Keys in order, for finding those that begin so. Each is known by the number it was given in. */
export class SortedKeys {
  readonly #keys: readonly string[];
  #order: Uint32Array | undefined;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  /** The numbers of the keys that begin with a text, in the order of the keys. */
  startingWith(prefix: string): Uint32Array {
    const order = this.sort();
    const from = this.#lowerBound(order, prefix, 0);
    return order.subarray(from, this.#lowerBound(order, `${prefix}\uffff`, from));
  }

  /** Puts the keys in order, unless they are; otherwise the first question does. */
  sort(): Uint32Array {
    const keys = this.#keys;
    // Lists that are in order already make this a merge, not a sort.
    this.#order ??= Uint32Array.from(
      Array.from(keys.keys()).sort((a, b) => {
        const left = keys[a] as string;
        const right = keys[b] as string;
        return left < right ? -1 : left > right ? 1 : a - b;
      }),
    );
    return this.#order;
  }

  /** Where the first key stands that is not below the text. */
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
