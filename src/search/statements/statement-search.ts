import { hanPairs } from '../../text/han-pairs.ts';
import { decodeList, type StatementsPart } from './statements-part.ts';

/** How a statement of a code compares with a query. */
export interface StatementHit {
  /** The number of the code. */
  readonly entry: number;
  /** From 0 to 1, by the rare pairs that both have: 1 if both say the same. */
  readonly likeness: number;
  /** The share of the query that the statement has. */
  readonly coverage: number;
}

/** A query has fewer pairs: longer ones are cut. */
const MAX_PAIRS = 200;

/** Finds codes by what the China site says about them, of which only the numbers of pairs of characters are known. */
export class StatementSearch {
  /** For each number of a pair, the statements that have it. */
  readonly #statements: readonly (readonly number[])[];
  /** For each statement, its code, and the worth of its pairs. */
  readonly #entries: Uint32Array;
  readonly #worth: Float32Array;
  readonly #shared: Float32Array;

  constructor({ counts, pairs }: Pick<StatementsPart, 'counts' | 'pairs'>) {
    const owners = Array.from(counts).flatMap((count, entry) => {
      return new Array<number>(Number.parseInt(count, 36)).fill(entry);
    });
    this.#entries = Uint32Array.from(owners);
    this.#worth = new Float32Array(owners.length);
    this.#shared = new Float32Array(owners.length);
    this.#statements = pairs.split('\n').map(decodeList);
    for (const [pair, statements] of this.#statements.entries()) {
      const worth = this.#worthOf(pair);
      for (const at of statements) this.#worth[at] = (this.#worth[at] as number) + worth;
    }
  }

  /** The codes with a statement that shares a pair of characters with a text, in no order; each once. */
  find(text: string): StatementHit[] {
    const pairs = hanPairs(text).slice(0, MAX_PAIRS);
    const total = pairs.reduce((sum, pair) => sum + this.#worthOf(pair), 0);
    const touched: number[] = [];
    for (const pair of pairs) {
      const worth = this.#worthOf(pair);
      for (const at of this.#statements[pair] ?? []) {
        if (this.#shared[at] === 0) touched.push(at);
        this.#shared[at] = (this.#shared[at] as number) + worth;
      }
    }
    const best = new Map<number, StatementHit>();
    for (const at of touched) {
      const shared = this.#shared[at] as number;
      const likeness = (2 * shared) / (total + (this.#worth[at] as number));
      const entry = this.#entries[at] as number;
      if (likeness > (best.get(entry)?.likeness ?? 0))
        best.set(entry, { entry, likeness: Math.min(1, likeness), coverage: shared / total });
      this.#shared[at] = 0;
    }
    return [...best.values()];
  }

  /** What a pair says: more, if few statements have it. */
  #worthOf(pair: number): number {
    const { length } = this.#statements[pair] ?? [];
    return Math.log(1 + this.#entries.length / (length + 1));
  }
}
