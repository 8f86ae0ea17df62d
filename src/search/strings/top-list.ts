interface Item<T> {
  value: T;
  rank: number;
}

/** So many more than the limit are taken in before the best are sorted out. */
const MIN_SPARE = 16;

/** Keeps the best of many values, each once, lowest rank first; of equal ranks the earlier. */
export class TopList<T> {
  readonly #limit: number;
  #items: Item<T>[] = [];
  readonly #held = new Map<T, Item<T>>();
  #isSorted = true;
  #best = Number.POSITIVE_INFINITY;
  /** No rank from here on is taken in. */
  #bar = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a value in when it is among the best so far; one already held keeps its better rank. */
  add(value: T, rank: number): void {
    if (rank >= this.#bar) return;
    const held = this.#held.get(value);
    if (held && held.rank <= rank) return;
    if (held) held.rank = rank;
    else this.#push({ value, rank });
    this.#isSorted = false;
    if (rank < this.#best) this.#best = rank;
  }

  /** Whether a value of the rank could still be among the best; `true` may turn out wrong. */
  mayTake(rank: number): boolean {
    return rank < this.#bar;
  }

  get size(): number {
    return Math.min(this.#items.length, this.#limit);
  }

  /** The rank that a value must be below to be taken in; no rank is too high before the list is full. */
  get bar(): number {
    this.#settle();
    return this.#bar;
  }

  /** The lowest rank held. */
  get best(): number {
    return this.#best;
  }

  /** The values with their ranks, best first. */
  get items(): readonly Readonly<Item<T>>[] {
    this.#settle();
    return this.#items;
  }

  #push(item: Item<T>): void {
    this.#held.set(item.value, item);
    this.#items.push(item);
    if (this.#items.length >= 2 * this.#limit + MIN_SPARE) this.#settle();
  }

  /** Sorts, and lets go of what is beyond the limit. */
  #settle(): void {
    if (this.#isSorted) return;
    this.#items.sort((a, b) => a.rank - b.rank);
    for (const { value } of this.#items.splice(this.#limit)) this.#held.delete(value);
    if (this.#items.length === this.#limit) this.#bar = this.#items.at(-1)?.rank ?? 0;
    this.#isSorted = true;
  }
}
