/**
 * Counts the edits between texts: a character inserted, removed or replaced, or two neighbors swapped. Only a band
 * around the diagonal is computed, from the first difference on, and a comparison ends as soon as it must exceed the
 * maximum.
 */
export class EditDistance {
  // Three rows, reused for every comparison: a swap looks back two rows.
  #previous = new Uint16Array(64);
  #current = new Uint16Array(64);
  #beforePrevious = new Uint16Array(64);

  /** The number of edits between two texts; `max + 1` if there are more than `max`. */
  between(a: string, b: string, max: number): number {
    if (Math.abs(a.length - b.length) > max) return max + 1;
    return this.#compute(a, b, max)
      ? Math.min(this.#previous[b.length] ?? max + 1, max + 1)
      : max + 1;
  }

  /**
   * The number of edits from a text to each beginning of another, by the length of the beginning: those with up to
   * `max` letters fewer or more. `undefined` if all need more than `max`. Valid until the next comparison.
   */
  toBeginnings(a: string, b: string, max: number): Readonly<Uint16Array> | undefined {
    if (a.length - b.length > max || !this.#compute(a, b, max)) return undefined;
    return this.#previous;
  }

  /** Computes the last row, which is then in `#previous`; false if the maximum is exceeded earlier. */
  #compute(a: string, b: string, max: number): boolean {
    if (b.length + 2 > this.#previous.length) this.#widen(2 * b.length);
    const shared = sharedLength(a, b);
    fillShared(this.#beforePrevious, shared - 1, b.length, max);
    fillShared(this.#previous, shared, b.length, max);
    for (let i = shared + 1; i <= a.length; i++) {
      if (this.#fillRow(a, b, i, max) > max) return false;
      const spare = this.#beforePrevious;
      this.#beforePrevious = this.#previous;
      this.#previous = this.#current;
      this.#current = spare;
    }
    return true;
  }

  #widen(length: number): void {
    this.#previous = new Uint16Array(length);
    this.#current = new Uint16Array(length);
    this.#beforePrevious = new Uint16Array(length);
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

/** The length of the common beginning of two texts. */
function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Fills the band of the row after the shared characters: every further character is one edit. */
function fillShared(row: Uint16Array, shared: number, width: number, max: number): void {
  const last = Math.min(width, shared + max + 1);
  for (let j = Math.max(0, shared - max - 1); j <= last; j++) row[j] = Math.abs(shared - j);
}
