/** A line of a stream; of a line that is too long, only the two ends. */
export interface Line {
  readonly text: string;
  readonly isTooLong: boolean;
}

const LINE_FEED = 10;
/** How much of each end of a line that is too long is kept, in bytes. */
const END_BYTES = 500;

/** Reads lines without their line feeds, in bounded memory. Empty lines are left out. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  let line = new GrowingLine(maxBytes);
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      line.add(chunk.subarray(from, end));
      yield* line.take();
      line = new GrowingLine(maxBytes);
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  yield* line.take();
}

/** A line whose end is not yet read. */
class GrowingLine {
  readonly #maxBytes: number;
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(piece: Uint8Array): void {
    this.#bytes += piece.length;
    this.#pieces.push(piece);
    if (this.#bytes > this.#maxBytes) this.#keepEnds();
  }

  *take(): Generator<Line> {
    const text = Buffer.concat(this.#pieces).toString().trim();
    if (text !== '') yield { text, isTooLong: this.#bytes > this.#maxBytes };
  }

  #keepEnds(): void {
    const all = Buffer.concat(this.#pieces);
    if (all.length <= 2 * END_BYTES) return;
    this.#pieces = [Buffer.from(all.subarray(0, END_BYTES)), Buffer.from(all.subarray(-END_BYTES))];
  }
}
