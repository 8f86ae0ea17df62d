import { codesInText, readableText } from '../../text/codes-in-text.ts';
import { fold } from '../strings/fold.ts';
import { textWords } from '../strings/text-words.ts';

/** How much of a text is compared with names and descriptions: more than any of them holds. */
const MAX_TEXT = 400;
const MAX_WORDS = 24;
/** How many strings of the shape of a code are looked up. */
const MAX_CODES = 2_000;

/** A response, a log, a part of one. */
const PASTE = /[{}\n]/;

/** What someone typed or pasted, bounded and made ready. */
export interface Query {
  /** Without the space around it; what is beyond the bound is gone. */
  text: string;
  folded: string;
  /** In lower case, at most 24. */
  words: string[];
  /** What the text marks as its code by a label. */
  labelled: string[];
  /** What else may be codes in a text of several words; empty for a single one. */
  shaped: string[];
  /** Whether the text holds braces, lines or a labelled code, unlike something typed. */
  isPaste: boolean;
}

/** Reads untrusted text of any length as a query. */
export function readQuery(input: string): Query {
  const pasted = readableText(input).trim();
  const text = pasted.slice(0, MAX_TEXT);
  const { labelled, shaped } = codesInText(pasted);
  const isPaste = labelled.length > 0 || PASTE.test(pasted);
  return {
    text,
    folded: fold(text),
    words: textWords(text).slice(0, MAX_WORDS),
    labelled: labelled.slice(0, MAX_CODES),
    shaped: isPaste || /\s/.test(pasted) ? shaped.slice(0, MAX_CODES) : [],
    isPaste,
  };
}

/**
 * The query without one of its words, where that word is a service's name and stands first or last:
 * `cam access key` → `cam` and `access key`. `undefined` where there is none, or nothing else.
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
