import { GramIndex } from '../strings/gram-index.ts';
import type { Steps } from '../strings/time-slices.ts';
import { NameLetters } from './name-letters.ts';
import { type SimilarHit, SimilarNames } from './similar-names.ts';

/** A name that contains a text. */
export interface InsideHit {
  entry: number;
  /** Whether a word begins where the text first begins, and ends where it ends. */
  beginsWord: boolean;
  endsWord: boolean;
}

/** A shorter text appears in so many names that an index would not be faster. */
const MIN_INDEXED = 3;

/** Finds texts within names, exactly or with some edits. Texts are folded. */
export class WithinNames {
  readonly #letters: NameLetters;
  readonly #grams: GramIndex;
  readonly #similar: SimilarNames;

  private constructor(letters: NameLetters, grams: GramIndex) {
    this.#letters = letters;
    this.#grams = grams;
    this.#similar = new SimilarNames(letters, grams);
  }

  /** Creates the search from names and their folded forms. */
  static *make(names: readonly string[], folded: readonly string[]): Steps<WithinNames> {
    const letters = yield* NameLetters.make(names, folded);
    return new WithinNames(letters, yield* GramIndex.make(letters.text));
  }

  /** The names that contain the text, in order of their numbers, up to a limit. */
  containing(text: string, limit: number): InsideHit[] {
    const letters = this.#letters;
    const hits: InsideHit[] = [];
    let last = -1;
    for (const place of this.#placesOf(text, limit)) {
      const entry = letters.ownerOf(place);
      if (entry === last) continue;
      last = entry;
      const beginsWord = letters.beginsWord(place);
      hits.push({ entry, beginsWord, endsWord: letters.endsWord(place + text.length) });
      if (hits.length >= limit) break;
    }
    return hits;
  }

  /** The places where names contain the text, from the beginning of a word, with at most `maxEdits` edits. */
  similar(text: string, maxEdits: number, accepts: (entry: number) => boolean): SimilarHit[] {
    return this.#similar.find(text, maxEdits, accepts);
  }

  /** The sorted places of the text in the text of all names; of a short text one place per name, up to a limit. */
  #placesOf(text: string, limit: number): number[] {
    if (text.length >= MIN_INDEXED) return this.#grams.find(text);
    const names = this.#letters.text;
    const places: number[] = [];
    let at = names.indexOf(text);
    while (at >= 0 && places.length < limit) {
      places.push(at);
      at = names.indexOf(text, this.#letters.endOf(this.#letters.ownerOf(at)));
    }
    return places;
  }
}
