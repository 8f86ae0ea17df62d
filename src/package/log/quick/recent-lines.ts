/** More is not kept; windows of text are behind by less. */
const MAX_BYTES = 32_768;
const MAX_TEXT_BYTES = 8_192;
const LINE_FEED = 10;

interface Piece {
  readonly bytes: Buffer;
  readonly lineFeeds: number;
}

/** Keeps the last lines that were read, about 32 KB, so that a record can be shown. */
export class RecentLines {
  #pieces: Piece[] = [];
  #bytes = 0;
  /** The number of the line that the first piece begins with or in. */
  #first = 1;

  /** Forgets everything; the next piece begins with the line of that number. */
  begin(line: number): void {
    this.#pieces = [];
    this.#bytes = 0;
    this.#first = line;
  }

  /** Adds bytes; they are copied. */
  add(piece: Uint8Array): void {
    const bytes = Buffer.from(piece);
    this.#pieces.push({ bytes, lineFeeds: countLineFeeds(bytes) });
    this.#bytes += bytes.length;
    while (this.#bytes - (this.#pieces[0]?.bytes.length ?? 0) > MAX_BYTES) {
      const gone = this.#pieces.shift();
      this.#bytes -= gone?.bytes.length ?? 0;
      this.#first += gone?.lineFeeds ?? 0;
    }
  }

  /** The lines from one number to another, at most 8 KB; without those that are not kept. */
  text(first: number, last: number): string {
    let line = this.#first;
    let from = 0;
    for (const { lineFeeds } of this.#pieces) {
      if (line + lineFeeds >= first) break;
      line += lineFeeds;
      from++;
    }
    const pieces = this.#pieces.slice(from, from + 3).map(({ bytes }) => bytes);
    const [only] = pieces;
    const bytes = pieces.length === 1 && only ? only : Buffer.concat(pieces);
    const start = lineStart(bytes, 0, first - line);
    const end = lineStart(bytes, start, last - Math.max(first, line) + 1);
    return bytes.toString('utf8', start, Math.min(end, start + MAX_TEXT_BYTES));
  }
}

/** Where a line begins, so many line feeds behind another. */
function lineStart(bytes: Buffer, from: number, lineFeeds: number): number {
  let at = from;
  for (let left = lineFeeds; left > 0; left--) {
    const found = bytes.indexOf(LINE_FEED, at);
    if (found < 0) return bytes.length;
    at = found + 1;
  }
  return at;
}

function countLineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
