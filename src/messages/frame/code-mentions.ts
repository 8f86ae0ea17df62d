import { LABELLED_CODE, SHAPED_CODE } from '../../text/codes-in-text.ts';
import type { Found } from '../reading.ts';

/** A word of a text that may be a code. */
export interface CodeMention extends Found {
  /** Whether a label or a frame marks it as the code. */
  readonly isLabelled: boolean;
}

/** The most words of that shape that are looked at. */
const MAX_MENTIONS = 500;
/** Frames that mark a code without the word "code". Each has the code as its only group. */
const FRAMES = [
  // XML of COS.
  `<Code>\\s{0,4}(${SHAPED_CODE})`,
  // The old form of the Java SDK: `message:InternalError-text`.
  `\\bmessage:\\s?(${SHAPED_CODE})-`,
  // Clients of COS: `404 NoSuchKey(Message: text`.
  `\\b[345]\\d\\d (${SHAPED_CODE})\\(Message:`,
  // Other clouds: `An error occurred (Throttling) when calling`.
  `\\((${SHAPED_CODE})\\) when calling`,
];
const MENTION = new RegExp(`${LABELLED_CODE}|${FRAMES.join('|')}|(${SHAPED_CODE})`, 'g');
/** The text in front of the status of gRPC: `rpc error: code = Internal`. */
const GRPC = /rpc error:\s?(?:code\s?[=:]\s?)?$/;
/** A label that has run into the code: `code:ClientNetworkErroressage`. */
const MERGED_LABEL = /([a-z])m?essage$/;

/** The words that may be codes, in the order of the text. */
export function codeMentions(text: string): CodeMention[] {
  const mentions: CodeMention[] = [];
  const hasStatus = text.includes('rpc error');
  for (const match of text.matchAll(MENTION)) {
    if (mentions.length === MAX_MENTIONS) break;
    const framed = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5];
    const code = framed ?? match[6];
    if (code === undefined) continue;
    const start = match.index + match[0].lastIndexOf(code);
    const isStatus = hasStatus && GRPC.test(text.slice(Math.max(0, match.index - 20), start));
    if (isStatus) continue;
    const value = framed === undefined ? code : code.replace(MERGED_LABEL, '$1');
    mentions.push({ value, start, end: start + value.length, isLabelled: framed !== undefined });
  }
  return mentions;
}
