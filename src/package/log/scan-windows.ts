import { withoutControlSequences } from '../../text/codes-in-text.ts';
import { encodingOf, withWholeMark } from './text-encoding.ts';

/** More than the longest thing looked for, a code of 160 characters with its label. */
const OVERLAP = 1_024;
/** As much as a pattern looks back from where it matches. */
const CONTEXT = 64;
/** As much as is looked at on each side of a place where a text may be cut. */
const SIDE = 1_024;
/** A text is cut only if it is longer: short pieces of a stream are read together. */
const MIN_LENGTH = 4 * SIDE;
/** How many places are tried. */
const MAX_PLACES = 100;
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
 * the text before the scanner gets it, each part once; the parts end where that makes no difference.
 */
export async function scanWindows(
  stream: AsyncIterable<Uint8Array>,
  readable: (text: string) => string,
  scan: ScanWindow,
  margins: WindowMargins = {},
): Promise<void> {
  const windows = new TextWindows(readable, scan, margins);
  for await (const piece of piecesOf(stream)) windows.add(piece);
  windows.end();
}

/** Gives a text that comes in pieces to a scanner, as {@link scanWindows} does. */
export class TextWindows {
  readonly #read: (part: string) => string;
  readonly #scan: ScanWindow;
  readonly #overlap: number;
  readonly #context: number;
  #raw = '';
  #text = '';
  #from = 0;

  constructor(
    readable: (text: string) => string,
    scan: ScanWindow,
    { overlap = OVERLAP, context = CONTEXT }: WindowMargins = {},
  ) {
    this.#read = (part) => readable(withoutControlSequences(part));
    this.#scan = scan;
    this.#overlap = overlap;
    this.#context = context;
  }

  /** Adds a piece of at most 256 KB. */
  add(piece: string): void {
    this.#raw += piece;
    if (this.#raw.length < MIN_LENGTH) return;
    const end = placeToCut(this.#raw, this.#read);
    this.#text += this.#read(this.#raw.slice(0, end));
    this.#raw = this.#raw.slice(end);
    this.#look(this.#text.length - this.#overlap);
  }

  /** Scans what is left. The scanner sees `ahead`, the beginning of what follows, but nothing that begins there. */
  end(ahead = ''): void {
    this.#text += this.#read(this.#raw);
    this.#raw = '';
    const until = this.#text.length;
    if (ahead !== '') this.#text += this.#read(ahead);
    this.#look(until);
  }

  #look(until: number): void {
    if (until <= this.#from) return;
    const reached = Math.max(until, this.#scan(this.#text, this.#from, until));
    const kept = Math.max(0, reached - this.#context);
    this.#text = this.#text.slice(kept);
    this.#from = reached - kept;
  }
}

/** The last place where the parts of a text read as the whole does, in front of white space if possible. */
function placeToCut(text: string, read: (part: string) => string): number {
  const last = text.length - SIDE;
  const isFit = (at: number) => {
    const [before, behind] = [text.slice(Math.max(0, at - SIDE), at), text.slice(at, at + SIDE)];
    return read(before) + read(behind) === read(before + behind);
  };
  let places = 0;
  for (let at = last; at > last - SIDE && places < MAX_PLACES; at--)
    if (SPACE.test(text.charAt(at)) && ++places && isFit(at)) return at;
  for (let at = last; at > last - MAX_PLACES; at--) if (isFit(at)) return at;
  return last;
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
