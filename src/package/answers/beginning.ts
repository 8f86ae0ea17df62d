import { encodingOf } from '../log/text-encoding.ts';

/** A longer input is always a log. */
const MAX_SINGLE_BYTES = 100_000;

/** Keeps the beginning of a stream that is read by another. */
export class Beginning {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  async *of(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      this.#size += chunk.length;
      if (this.#size <= MAX_SINGLE_BYTES) this.#chunks.push(chunk);
      else this.#chunks.length = 0;
      yield chunk;
    }
  }

  /** The text of the stream; `undefined` if it has more than 100,000 bytes. */
  wholeText(): string | undefined {
    if (this.#size > MAX_SINGLE_BYTES) return undefined;
    const bytes = Buffer.concat(this.#chunks);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  }
}
