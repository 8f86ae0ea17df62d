import { EditDistance } from '../strings/edit-distance.ts';
import type { GramIndex } from '../strings/gram-index.ts';
import type { NameLetters } from './name-letters.ts';

/** A place where a name contains a text, except for some edits. */
export interface SimilarHit {
  /** The name's number. */
  entry: number;
  edits: number;
  /** The number of letters of the name that it has, and before and after it. */
  matched: number;
  before: number;
  behind: number;
  /** Whether it begins at the beginning of the name or after a dot. */
  beginsKey: boolean;
  /** Whether it also ends at the end of the name. */
  isKey: boolean;
  /** Whether a word ends where it ends. */
  endsWord: boolean;
}

/** Finds names that contain a text from the beginning of a word, except for some edits. */
export class SimilarNames {
  readonly #letters: NameLetters;
  readonly #grams: GramIndex;
  readonly #distance = new EditDistance();

  constructor(letters: NameLetters, grams: GramIndex) {
    this.#letters = letters;
    this.#grams = grams;
  }

  /** Every place where a name contains the folded text with at most `maxEdits` edits. */
  find(text: string, maxEdits: number, accepts: (entry: number) => boolean): SimilarHit[] {
    const hits: SimilarHit[] = [];
    for (const place of this.#candidates(text, maxEdits)) {
      const entry = this.#letters.ownerOf(place);
      if (!accepts(entry)) continue;
      const hit = this.#compare(text, place, entry, maxEdits);
      if (hit) hits.push(hit);
    }
    return hits;
  }

  /** The beginnings of words that are at most `maxEdits` letters from a possible beginning of the text. */
  #candidates(text: string, maxEdits: number): Set<number> {
    const candidates = new Set<number>();
    for (const place of this.#grams.findNear(text, maxEdits)) {
      const last = place + maxEdits;
      for (let start = Math.max(0, place - maxEdits); start <= last; start++)
        if (this.#letters.beginsWord(start)) candidates.add(start);
    }
    return candidates;
  }

  /** Compares the name from a place on. Of equally close ends, the end of the name or of a word is preferred. */
  #compare(text: string, place: number, entry: number, max: number): SimilarHit | undefined {
    const letters = this.#letters;
    const nameEnd = letters.endOf(entry);
    const reach = letters.text.slice(place, Math.min(nameEnd, place + text.length + max));
    const edits = this.#distance.toBeginnings(text, reach, max);
    if (!edits) return undefined;
    const beginsKey = letters.beginsKey(place);
    let end = -1;
    let least = 3 * (max + 1);
    for (let length = Math.max(0, text.length - max); length <= reach.length; length++) {
      const other = 3 * (edits[length] as number) + this.#looseness(place + length, nameEnd);
      if (other >= least) continue;
      least = other;
      end = place + length;
    }
    if (end < 0) return undefined;
    return {
      entry,
      edits: edits[end - place] as number,
      matched: end - place,
      before: place - letters.startOf(entry),
      behind: nameEnd - end,
      beginsKey,
      isKey: beginsKey && end === nameEnd,
      endsWord: letters.endsWord(end),
    };
  }

  #looseness(end: number, nameEnd: number): number {
    if (end === nameEnd) return 0;
    return this.#letters.beginsWord(end) ? 1 : 2;
  }
}
