import { codesInText, readableText } from '../../text/codes-in-text.ts';
import { hasHan } from '../../text/han-pairs.ts';
import { fold } from '../strings/fold.ts';
import { textWords } from '../strings/text-words.ts';
import { tellingWords } from './telling-words.ts';

/** The number of characters that are compared: more than any name has. */
const MAX_TEXT = 400;
const MAX_WORDS = 24;
/** The maximum number of strings in the form of a code that are looked up. */
const MAX_CODES = 2_000;

/** Marks of a response or a log. */
const PASTE = /[{}\n]/;

/** A typed or pasted query, bounded and prepared. */
export interface Query {
  /** The trimmed text, truncated to 400 characters. */
  text: string;
  folded: string;
  /** The first 24 words, in lower case. */
  allWords: string[];
  /** Those of them that say something about a subject: without `how`, `do`, `the`. */
  words: string[];
  /** The codes that the text marks with a label. */
  labelled: string[];
  /** Other strings that may be codes, in a text of several words; empty for a single word. */
  shaped: string[];
  /** Whether the text contains a Chinese character. */
  isChinese: boolean;
  /** Whether the text contains braces, line breaks or a labeled code, so that it was hardly typed. */
  isPaste: boolean;
}

/** Full-width letters as plain ones; ASCII is left as it is. */
function foldWidths(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.normalize('NFKC') : text;
}

/** Reads untrusted text of any length as a query. */
export function readQuery(input: string): Query {
  const pasted = foldWidths(readableText(input)).trim();
  const text = pasted.slice(0, MAX_TEXT);
  const { labelled, shaped } = codesInText(pasted);
  const isPaste = labelled.length > 0 || PASTE.test(pasted);
  const allWords = textWords(text).slice(0, MAX_WORDS);
  return {
    text,
    folded: fold(text),
    allWords,
    words: tellingWords(allWords),
    labelled: labelled.slice(0, MAX_CODES),
    shaped: isPaste || /\s/.test(pasted) ? shaped.slice(0, MAX_CODES) : [],
    isChinese: hasHan(text),
    isPaste,
  };
}

/**
 * Splits a query that begins or ends with the name of a service: `cam access key` → `cam` and `access key`.
 * `undefined` if it does not, or if there are no other words.
 */
export function withoutService<Service>(
  { text }: Query,
  findService: (id: string) => Service | undefined,
): { service: Service; rest: Query } | undefined {
  const tokens = text.split(/[^\p{L}\p{N}._]+/u).filter((token) => token !== '');
  if (tokens.length < 2) return undefined;
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)];
  const ofFirst = findService(first.toLowerCase());
  if (ofFirst !== undefined)
    return { service: ofFirst, rest: readQuery(tokens.slice(1).join(' ')) };
  const ofLast = findService(last.toLowerCase());
  if (ofLast !== undefined)
    return { service: ofLast, rest: readQuery(tokens.slice(0, -1).join(' ')) };
  return undefined;
}
