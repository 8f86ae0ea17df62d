import { withoutControlSequences } from '../../text/codes-in-text.ts';
import { encodingOf, withWholeMark } from './text-encoding.ts';

/** More than the longest thing looked for, a code of 160 characters with its label. */
const OVERLAP = 1_024;
/** As much as a pattern looks back from where it matches. */
const CONTEXT = 64;
/** A word that is longer is taken apart before it is made readable. */
const MAX_WORD = 1_000;
const SPACE = /\s/;
/** A longer piece of a stream is taken apart. */
const MAX_PIECE_BYTES = 262_144;

/**
 * Looks at the things that begin in `text` at `from` or later and before `until`; those may end
 * behind it.
 * @returns where the last of them ends.
 */
export type ScanWindow = (text: string, from: number, until: number) => number;

/** How much text around a window a scanner sees, in UTF-16 units. */
export interface WindowMargins {
  /** At least as long as the longest thing looked for. @default 1024 */
  readonly overlap?: number;
  /** As far as the scanner looks back from where a thing begins. @default 64 */
  readonly context?: number;
}

/**
 * Gives a stream to a scanner in windows of bounded length, each with the end of the one before, so
 * that nothing is cut in two wherever the pieces end. Memory does not grow with the stream, lines of
 * any length included. The text is without the control sequences of terminals; bytes that are not
 * text become `U+FFFD`. The encoding is UTF-8, or UTF-16 after its byte order mark. `readable` changes
 * whole words before the scanner gets them; it receives the last ones again with what follows them.
 */
export async function scanWindows(
  stream: AsyncIterable<Uint8Array>,
  readable: (words: string) => string,
  scan: ScanWindow,
  { overlap = OVERLAP, context = CONTEXT }: WindowMargins = {},
): Promise<void> {
  let text = '';
  let from = 0;
  const look = (until: number) => {
    if (until <= from) return;
    const reached = Math.max(until, scan(text, from, until));
    const kept = Math.max(0, reached - context);
    text = text.slice(kept);
    from = reached - kept;
  };
  for await (const piece of piecesOf(stream)) {
    const ahead = withoutControlSequences(text.slice(from) + piece);
    const words = endOfWords(ahead);
    text = text.slice(0, from) + readable(ahead.slice(0, words)) + ahead.slice(words);
    look(text.length - overlap);
  }
  text = text.slice(0, from) + readable(text.slice(from));
  look(text.length);
}

/** Where the last space is, behind which a word may be cut. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && text.length - end < MAX_WORD && !SPACE.test(text.charAt(end - 1))) end--;
  return end;
}

async function* piecesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder = new TextDecoder();
  let isFirst = true;
  for await (const chunk of withWholeMark(stream)) {
    if (isFirst) decoder = new TextDecoder(encodingOf(chunk));
    isFirst = false;
    for (let at = 0; at < chunk.length; at += MAX_PIECE_BYTES)
      yield decoder.decode(chunk.subarray(at, at + MAX_PIECE_BYTES), { stream: true });
  }
  yield decoder.decode();
}
