interface Item<T> {
  value: T;
  rank: number;
}

/** Keeps the best of many values, each once, lowest rank first; of equal ranks the earlier. */
export class TopList<T> {
  readonly #limit: number;
  readonly #items: Item<T>[] = [];
  readonly #held = new Set<T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a value in when it is among the best so far; one already held keeps its better rank. */
  add(value: T, rank: number): void {
    const items = this.#items;
    if (this.isFull && rank >= this.worst) return;
    if (this.#held.has(value)) {
      const held = items.findIndex((item) => item.value === value);
      if ((items[held] as Item<T>).rank <= rank) return;
      items.splice(held, 1);
    }
    this.#held.add(value);
    let at = items.length;
    while (at > 0 && (items[at - 1] as Item<T>).rank > rank) at--;
    items.splice(at, 0, { value, rank });
    if (items.length > this.#limit) this.#held.delete((items.pop() as Item<T>).value);
  }

  get isFull(): boolean {
    return this.#items.length >= this.#limit;
  }

  get size(): number {
    return this.#items.length;
  }

  /** The rank that a value must be below to be taken in when the list is full. */
  get worst(): number {
    return this.#items.at(-1)?.rank ?? Number.POSITIVE_INFINITY;
  }

  /** The lowest rank held. */
  get best(): number {
    return this.#items[0]?.rank ?? Number.POSITIVE_INFINITY;
  }

  /** The values with their ranks, best first. */
  get items(): readonly Readonly<Item<T>>[] {
    return this.#items;
  }
}
