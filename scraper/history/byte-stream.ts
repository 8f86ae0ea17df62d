/** Reads lines and runs of bytes from a stream, and keeps little more than what was asked for. */
export class ByteStream {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer[] = [];
  #length = 0;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next line, without its end; `null` if the stream ends before. */
  async line(): Promise<string | null> {
    for (;;) {
      const all = Buffer.concat(this.#rest);
      this.#rest = [all];
      const end = all.indexOf('\n');
      if (end >= 0) return this.#take(end + 1).toString('latin1', 0, end);
      if (!(await this.#more())) return null;
    }
  }

  /** The next bytes; `null` if the stream ends before. */
  async bytes(size: number): Promise<Buffer | null> {
    while (this.#length < size) if (!(await this.#more())) return null;
    return this.#take(size);
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#rest.push(value);
    this.#length += value.length;
    return true;
  }

  #take(size: number): Buffer {
    const all = Buffer.concat(this.#rest);
    this.#rest = [all.subarray(size)];
    this.#length -= size;
    return all.subarray(0, size);
  }
}
