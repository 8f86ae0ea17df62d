/**
 * Compares texts by how many edits lie between them: a character put in, left out, replaced, or
 * two neighbours swapped. Only a band around the diagonal is computed, and a comparison ends as soon
 * as it must exceed the bound, so that one query can be held against every name.
 */
export class EditDistance {
  // Three rows, reused for every comparison: a swap looks back two.
  #previous: number[] = [];
  #current: number[] = [];
  #beforePrevious: number[] = [];

  /** The edits from one text to the other; `max + 1` when there are more than `max`. */
  between(a: string, b: string, max: number): number {
    if (Math.abs(a.length - b.length) > max) return max + 1;
    return this.#compute(a, b, max)
      ? Math.min(this.#previous[b.length] ?? max + 1, max + 1)
      : max + 1;
  }

  /** The edits from a text to the nearest beginning of another; `max + 1` when more than `max`. */
  toBeginning(a: string, b: string, max: number): number {
    const end = b.length > a.length + max ? b.slice(0, a.length + max) : b;
    if (a.length - end.length > max || !this.#compute(a, end, max)) return max + 1;
    let least = max + 1;
    for (let j = Math.max(0, a.length - max); j <= end.length; j++)
      least = Math.min(least, this.#previous[j] ?? max + 1);
    return least;
  }

  /** Fills the last row, to be found in `#previous`; false when the bound is passed before it. */
  #compute(a: string, b: string, max: number): boolean {
    const width = b.length;
    for (let j = 0; j <= width; j++) this.#previous[j] = j <= max ? j : max + 1;
    for (let i = 1; i <= a.length; i++) {
      if (this.#fillRow(a, b, i, max) > max) return false;
      const spare = this.#beforePrevious;
      this.#beforePrevious = this.#previous;
      this.#previous = this.#current;
      this.#current = spare;
    }
    return true;
  }

  /** Fills one row within the band and returns its least value. */
  #fillRow(a: string, b: string, i: number, max: number): number {
    const row = this.#current;
    const above = this.#previous;
    const first = Math.max(1, i - max);
    const last = Math.min(b.length, i + max);
    row[first - 1] = first === 1 && i <= max ? i : max + 1;
    let least = row[first - 1] ?? max + 1;
    const letter = a.charCodeAt(i - 1);
    for (let j = first; j <= last; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (above[j - 1] as number) + (letter === other ? 0 : 1);
      const aside = (row[j - 1] as number) + 1;
      if (aside < cost) cost = aside;
      const down = j === i + max ? max + 1 : (above[j] as number) + 1;
      if (down < cost) cost = down;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (this.#beforePrevious[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (last < b.length) row[last + 1] = max + 1;
    return least;
  }
}
