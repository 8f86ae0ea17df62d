/** A place in a text; both numbers begin with 0, and a column is a UTF-16 unit. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Converts offsets of a text to lines. */
export class LinePlaces {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  at(offset: number): LinePlace {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - (this.#starts[low] ?? 0) };
  }
}
