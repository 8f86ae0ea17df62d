interface Item<T> {
  value: T;
  rank: number;
}

/** The number of items beyond the limit that are collected before the best are selected. */
const MIN_SPARE = 16;

/** The best of many values, each once, lowest rank first; of equal ranks the earlier one. */
export class TopList<T> {
  readonly #limit: number;
  #items: Item<T>[] = [];
  readonly #held = new Map<T, Item<T>>();
  #isSorted = true;
  #best = Number.POSITIVE_INFINITY;
  /** This rank and higher ones are rejected. */
  #bar = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Adds a value if it is among the best so far; a value that is already in the list keeps its better rank. */
  add(value: T, rank: number): void {
    if (rank >= this.#bar) return;
    const held = this.#held.get(value);
    if (held && held.rank <= rank) return;
    if (held) held.rank = rank;
    else this.#push({ value, rank });
    this.#isSorted = false;
    if (rank < this.#best) this.#best = rank;
  }

  /** Whether a value of the rank can still be among the best. `true` is not a guarantee. */
  mayTake(rank: number): boolean {
    return rank < this.#bar;
  }

  get size(): number {
    return Math.min(this.#items.length, this.#limit);
  }

  /** The rank that a new value must be below; infinite until the list is full. */
  get bar(): number {
    this.#settle();
    return this.#bar;
  }

  /** The lowest rank in the list. */
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

  /** Sorts the items and drops those beyond the limit. */
  #settle(): void {
    if (this.#isSorted) return;
    this.#items.sort((a, b) => a.rank - b.rank);
    for (const { value } of this.#items.splice(this.#limit)) this.#held.delete(value);
    if (this.#items.length === this.#limit) this.#bar = this.#items.at(-1)?.rank ?? 0;
    this.#isSorted = true;
  }
}
