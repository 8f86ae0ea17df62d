/** Keys in order, for finding those that begin so. Each is known by the number it was given in. */
export class SortedKeys {
  readonly #keys: readonly string[];
  readonly #order: number[];

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    // Lists that are in order already make this a merge, not a sort.
    this.#order = Array.from(keys, (_, index) => index);
    this.#order.sort((a, b) => {
      const left = keys[a] as string;
      const right = keys[b] as string;
      return left < right ? -1 : left > right ? 1 : a - b;
    });
  }

  /** The numbers of the keys that begin with a text, in the order of the keys. */
  startingWith(prefix: string): number[] {
    const from = this.#lowerBound(prefix);
    return this.#order.slice(from, this.#lowerBound(`${prefix}\uffff`, from));
  }

  /** Where the first key stands that is not below the text. */
  #lowerBound(text: string, from = 0): number {
    let low = from;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[this.#order[middle] as number] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
