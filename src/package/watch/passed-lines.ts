const LINE_FEED = 10;
/** A longer line is passed in parts. */
const MAX_LINE_BYTES = 1_048_576;

/** Passes bytes on, unchanged; of several logs in whole lines, so that these do not mix within a line. */
export class PassedLines {
  readonly #write: (bytes: Uint8Array) => Promise<unknown>;
  readonly #isOnly: boolean;
  #rest: Uint8Array = new Uint8Array();

  constructor(write: (bytes: Uint8Array) => Promise<unknown>, isOnly: boolean) {
    this.#write = write;
    this.#isOnly = isOnly;
  }

  async add(bytes: Uint8Array): Promise<void> {
    if (this.#isOnly) {
      await this.#write(Buffer.from(bytes));
      return;
    }
    const all = Buffer.concat([this.#rest, bytes]);
    const end = all.length > MAX_LINE_BYTES ? all.length : all.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) await this.#write(all.subarray(0, end));
    this.#rest = all.subarray(end);
  }

  async end(): Promise<void> {
    if (this.#rest.length > 0) await this.#write(this.#rest);
    this.#rest = new Uint8Array();
  }
}
