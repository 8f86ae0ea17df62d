import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Header, type HeaderData, Pax } from 'tar';

/** The date of every file in the archive, so that its bytes do not depend on the clock. */
const DATE = new Date('2000-01-01T00:00:00Z');
const BLOCK = 512;
/** Pages are small, so many of them are compressed at once, on another thread. */
const GATHERED_BYTES = 1 << 18;

/** Writes a compressed tar archive from file contents in memory. */
export class TarWriter {
  readonly #gzip = createGzip();
  readonly #written: Promise<void>;
  /** Settles when the last chunk has been compressed. */
  #compressed = Promise.resolve();
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  constructor(path: string) {
    this.#written = pipeline(this.#gzip, createWriteStream(path));
    // `add` and `finish` throw the failure.
    this.#written.catch(() => undefined);
  }

  /** @throws {Error} if earlier files could not be written. */
  async add(path: string, content: Uint8Array): Promise<void> {
    this.#put(header(path, content.length), content, padding(content.length));
    if (this.#waitingBytes >= GATHERED_BYTES) await this.#flush();
  }

  /** Completes the archive and its file. */
  async finish(): Promise<void> {
    this.#put(Buffer.alloc(2 * BLOCK));
    await this.#flush();
    this.#gzip.end();
    await this.#written;
  }

  /** Stops writing; the caller removes the incomplete file. */
  async abandon(): Promise<void> {
    this.#gzip.destroy();
    await this.#written.catch(() => undefined);
  }

  #put(...pieces: Uint8Array[]): void {
    this.#waiting.push(...pieces);
    for (const { length } of pieces) this.#waitingBytes += length;
  }

  /** Compresses the waiting bytes after the chunk before; meanwhile the caller prepares the next one. */
  async #flush(): Promise<void> {
    const piece = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#compressed;
    this.#compressed = new Promise((resolve, reject) => {
      this.#gzip.write(piece, (error) => (error ? reject(error) : resolve()));
    });
    this.#compressed.catch(() => undefined);
  }
}

/** The header blocks of a file; a path that is too long for the first block gets its own blocks. */
function header(path: string, size: number): Uint8Array {
  const data: HeaderData = { path, size, mode: 0o644, mtime: DATE, type: 'File' };
  const block = new Header(data);
  const needsMore = block.encode();
  const bytes = block.block ?? Buffer.alloc(0);
  return needsMore ? Buffer.concat([new Pax({ path }).encode(), bytes]) : bytes;
}

function padding(size: number): Uint8Array {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
