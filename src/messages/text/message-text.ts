import { readableText } from '../../text/codes-in-text.ts';
import type { KnownCodes } from '../message-knowledge.ts';
import { plainText } from './plain-text.ts';

/** What a page of continuous integration makes of letters and digits in a row: a link in the middle of a word. */
const LINK_IN_WORD = /\[([0-9a-f]{1,12})\]\(https?:[^)\s]{1,300}\)/g;

/** A pasted text within bounds, without colors, escapes, encodings and links in the middle of words. */
export function messageText(
  text: string,
  known: Pick<KnownCodes, 'isCode' | 'inOtherCase'>,
): string {
  const plain = plainText(readableText(text), known);
  return plain.includes('](http') ? plain.replace(LINK_IN_WORD, '$1') : plain;
}
