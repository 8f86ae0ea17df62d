import { fold } from '../strings/fold.ts';
import { SortedKeys } from '../strings/sorted-keys.ts';
import { atOnce, giveWay, inSlices } from '../strings/time-slices.ts';
import type { SimilarHit } from './similar-names.ts';
import { type InsideHit, WithinNames } from './within-names.ts';

/** A name, or the part of one behind a dot, that a query met. */
export interface KeyHit {
  /** The name's number. */
  entry: number;
  /** The name, or the part, folded. */
  key: string;
  /** Whether the key is a part. */
  isPart: boolean;
}

/** Names by their letters: which begin so, which hold it, which differ by a typo. Texts are folded. */
export class NameTable {
  readonly #names: readonly string[];
  readonly #folded: readonly string[];
  readonly #keys: KeyHit[];
  readonly #sorted: SortedKeys;
  #within: WithinNames | undefined;

  /** Lists of names that are in the order of their folded form load quicker. */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#folded = names.map(fold);
    this.#keys = this.#folded.map((key, entry) => ({ entry, key, isPart: false }));
    for (const [entry, name] of names.entries()) this.#addParts(name, entry);
    this.#sorted = new SortedKeys(this.#keys.map(({ key }) => key));
  }

  /** Every key that begins with the text, exact ones first. */
  startingWith(text: string): KeyHit[] {
    return Array.from(this.#sorted.startingWith(text), (key) => this.#keys[key] as KeyHit);
  }

  /** The names that hold the text, in their order; bounded. */
  containing(text: string, limit: number): InsideHit[] {
    return this.#insides().containing(text, limit);
  }

  /** Where names hold the text, from the beginning of a word on, but for at most so many edits. */
  similar(text: string, maxEdits: number, accepts: (entry: number) => boolean): SimilarHit[] {
    return this.#insides().similar(text, maxEdits, accepts);
  }

  /** Makes in slices what the first question of each kind otherwise makes at once. */
  async prepare(): Promise<void> {
    this.#sorted.sort();
    await giveWay();
    if (this.#within) return;
    const within = await inSlices(WithinNames.make(this.#names, this.#folded));
    this.#within ??= within;
  }

  #insides(): WithinNames {
    this.#within ??= atOnce(WithinNames.make(this.#names, this.#folded));
    return this.#within;
  }

  #addParts(name: string, entry: number): void {
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const key = fold(name.slice(dot + 1));
      if (key !== '') this.#keys.push({ entry, key, isPart: true });
    }
  }
}
