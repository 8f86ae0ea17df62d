import { IS_WORD, KIND } from './byte-kinds.ts';
import { mayDisguise, mayDisguiseWith } from './disguises.ts';

const PAIRS = 65_536;
const ANY = () => true;
const BOX = 0x94;

/** What each pair of bytes may be, as numbers of 16 bits: most pairs of a log are nothing. */
export interface PairKinds {
  /** The kind of the first byte, if something may begin there that goes on with the second. */
  readonly kinds: Uint8Array;
  /** Not 0 if that is so, or if something may begin at the second byte. */
  readonly any: Uint8Array;
}

/** The kinds of pairs; `beginnings` are the pairs that categories and labels in capitals begin with. */
export function pairKinds(beginnings: ReadonlySet<number>): PairKinds {
  const kinds = new Uint8Array(PAIRS);
  for (const pair of beginnings) kinds[pair] = KIND.capital;
  const set = (characters: string, kind: number, isNext: (next: number) => boolean) => {
    for (const character of characters) setPairs(kinds, character.charCodeAt(0), kind, isNext);
  };
  set('\n', KIND.lineFeed, ANY);
  set('{', KIND.openingBrace, ANY);
  set('}', KIND.closingBrace, ANY);
  set('c', KIND.smallC, (next) => isLetter(next, 'o'));
  set('qQ', KIND.q, (next) => isLetter(next, 'u'));
  set('.', KIND.dot, (next) => IS_WORD[next] === 1 || mayDisguise(next));
  for (const first of '%&\u001b\\')
    set(first, KIND.disguise, (next) => mayDisguiseWith(first.charCodeAt(0), next));
  for (const first of '\u00c2\u00e2\u00ef')
    set(first, KIND.special, (next) => next === BOX || mayDisguiseWith(first.charCodeAt(0), next));
  return { kinds, any: withSecond(kinds) };
}

function setPairs(
  kinds: Uint8Array,
  first: number,
  kind: number,
  isNext: (next: number) => boolean,
): void {
  for (let next = 0; next < 256; next++) if (isNext(next)) kinds[(first << 8) | next] = kind;
}

function withSecond(kinds: Uint8Array): Uint8Array {
  const isFirst = new Uint8Array(256);
  for (let pair = 0; pair < PAIRS; pair++) if (kinds[pair] !== 0) isFirst[pair >> 8] = 1;
  return kinds.map((kind, pair) => kind || (isFirst[pair & 255] as number));
}

function isLetter(byte: number, small: string): boolean {
  return (byte | 0x20) === small.charCodeAt(0);
}
