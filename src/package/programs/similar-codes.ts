import { EditDistance } from '../../search/strings/edit-distance.ts';
import { detached } from '../../text/detached.ts';

/** A code with more other letters is another code. */
const MAX_EDITS = 2;
const MAX_SIMILAR = 3;
/** More mistyped codes than one session has; then the oldest are forgotten. */
const MAX_REMEMBERED = 500;

/** Which letters a text has, a bit for each: once, twice, three times. */
type Letters = readonly [once: number, twice: number, thrice: number];

/** A known code with its letters. */
interface KnownCode {
  readonly code: string;
  readonly letters: Letters;
}

/** Finds the codes that are written almost like another. */
export class SimilarCodes {
  readonly #byLength = new Map<number, KnownCode[]>();
  readonly #distance = new EditDistance();
  readonly #found = new Map<string, readonly string[]>();

  constructor(codes: Iterable<string>) {
    for (const code of codes) {
      const same = this.#byLength.get(code.length);
      const known = { code, letters: lettersOf(code) };
      if (same) same.push(known);
      else this.#byLength.set(code.length, [known]);
    }
  }

  /** The codes with the fewest other letters, at most three; codes with more than two are not similar. */
  to(code: string): readonly string[] {
    const known = this.#found.get(code);
    if (known) return known;
    const found = this.#nearest(code);
    const [oldest] = this.#found.keys();
    if (oldest !== undefined && this.#found.size >= MAX_REMEMBERED) this.#found.delete(oldest);
    this.#found.set(detached(code), found);
    return found;
  }

  #nearest(code: string): string[] {
    const letters = lettersOf(code);
    const found: { code: string; edits: number }[] = [];
    for (let length = code.length - MAX_EDITS; length <= code.length + MAX_EDITS; length++)
      for (const known of this.#byLength.get(length) ?? []) {
        if (otherLetters(known.letters, letters) > 2 * MAX_EDITS) continue;
        const edits = this.#distance.between(code, known.code, MAX_EDITS);
        if (edits <= MAX_EDITS) found.push({ code: known.code, edits });
      }
    return found
      .sort((a, b) => a.edits - b.edits || (a.code < b.code ? -1 : 1))
      .slice(0, MAX_SIMILAR)
      .map((one) => one.code);
  }
}

function lettersOf(code: string): Letters {
  let [once, twice, thrice] = [0, 0, 0];
  for (let at = 0; at < code.length; at++) {
    const letter = 1 << (code.charCodeAt(at) & 31);
    thrice |= twice & letter;
    twice |= once & letter;
    once |= letter;
  }
  return [once, twice, thrice];
}

/** How many letters occur more often in one text than in the other; each edit changes at most two. */
function otherLetters(one: Letters, other: Letters): number {
  return countBits(one[0] ^ other[0]) + countBits(one[1] ^ other[1]) + countBits(one[2] ^ other[2]);
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}
