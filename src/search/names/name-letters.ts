import { fold, isAlphanumeric } from '../strings/fold.ts';
import type { Steps } from '../strings/time-slices.ts';
import { startsWord } from '../strings/word-starts.ts';

const DOT = 46;
const LAST_CAPITAL = 90;
/** What begins at a place: only a word, or also a key. */
const WORD = 1;
const KEY = 2;

/**
 * All folded names in one text, with the beginnings of their words. Names are identified by number; a place is the
 * index of a letter in the text.
 */
export class NameLetters {
  /** The folded names, separated by line breaks. */
  readonly text: string;
  readonly #starts: Uint32Array;
  /** For each place, the name that contains it. */
  readonly #owners: Uint32Array;
  /** For each place, what begins there. */
  readonly #begins: Uint8Array;

  private constructor(folded: readonly string[]) {
    this.text = folded.join('\n');
    this.#starts = new Uint32Array(folded.length + 1);
    this.#owners = new Uint32Array(this.text.length + 1);
    this.#begins = new Uint8Array(this.text.length + 1);
  }

  /** Creates the text from names and their folded forms. */
  static *make(names: readonly string[], folded: readonly string[]): Steps<NameLetters> {
    const letters = new NameLetters(folded);
    for (const [entry, name] of names.entries()) {
      letters.#enter(entry, name, (folded[entry] as string).length);
      yield;
    }
    return letters;
  }

  /** The name that contains a place. */
  ownerOf(place: number): number {
    return this.#owners[place] as number;
  }

  /** The place of the first letter of a name. */
  startOf(entry: number): number {
    return this.#starts[entry] as number;
  }

  /** The place after the last letter of a name. */
  endOf(entry: number): number {
    return (this.#starts[entry + 1] as number) - 1;
  }

  /** Whether a word begins at a place. */
  beginsWord(place: number): boolean {
    return (this.#begins[place] as number) > 0;
  }

  /** Whether a name, or a part of a name after a dot, begins at a place. */
  beginsKey(place: number): boolean {
    return this.#begins[place] === KEY;
  }

  /** Whether a word ends before a place, which may be the end of a name. */
  endsWord(place: number): boolean {
    return this.beginsWord(place) || place === this.endOf(this.ownerOf(place));
  }

  #enter(entry: number, name: string, length: number): void {
    const begins = this.#begins;
    const start = this.startOf(entry);
    const end = start + length;
    this.#starts[entry + 1] = end + 1;
    this.#owners.fill(entry, start, end + 1);
    let place = start;
    let first = KEY;
    for (let at = 0; at < name.length && place < end; at++) {
      const code = name.charCodeAt(at);
      if (!isAlphanumeric(code)) {
        if (code > 127) place += fold(name[at] as string).length;
        else first = code === DOT || first === KEY ? KEY : WORD;
        continue;
      }
      // Most letters are lower-case letters after others, where nothing begins.
      if (first !== 0) begins[place] = first;
      else if (code <= LAST_CAPITAL && startsWord(name, at)) begins[place] = WORD;
      first = 0;
      place++;
    }
    begins[start] = KEY;
  }
}
