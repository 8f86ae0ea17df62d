import { fold } from '../strings/fold.ts';
import { SortedKeys } from '../strings/sorted-keys.ts';
import { atOnce, giveWay, inSlices } from '../strings/time-slices.ts';
import type { SimilarHit } from './similar-names.ts';
import { type InsideHit, WithinNames } from './within-names.ts';

/** A name, or a part of a name after a dot, that begins with a query. */
export interface KeyHit {
  /** The name's number. */
  entry: number;
  /** The name, or the part, folded. */
  key: string;
  /** Whether the key is a part. */
  isPart: boolean;
}

/** Finds names that begin with a text, contain it, or differ from it by typos. Texts are folded. */
export class NameTable {
  readonly #names: readonly string[];
  readonly #folded: readonly string[];
  readonly #keys: KeyHit[];
  readonly #sorted: SortedKeys;
  #within: WithinNames | undefined;

  /** Lists of names that are sorted by folded name load faster. */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#folded = names.map(fold);
    this.#keys = this.#folded.map((key, entry) => ({ entry, key, isPart: false }));
    for (const [entry, name] of names.entries()) this.#addParts(name, entry);
    this.#sorted = new SortedKeys(this.#keys.map(({ key }) => key));
  }

  /** Every key that begins with the text, exact matches first. */
  startingWith(text: string): KeyHit[] {
    return Array.from(this.#sorted.startingWith(text), (key) => this.#keys[key] as KeyHit);
  }

  /** The names that contain the text, in order of their numbers, up to a limit. */
  containing(text: string, limit: number): InsideHit[] {
    return this.#insides().containing(text, limit);
  }

  /** The places where names contain the text, from the beginning of a word, with at most `maxEdits` edits. */
  similar(text: string, maxEdits: number, accepts: (entry: number) => boolean): SimilarHit[] {
    return this.#insides().similar(text, maxEdits, accepts);
  }

  /** Prepares all searches in time slices; otherwise the first search of each kind does so in one go. */
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
