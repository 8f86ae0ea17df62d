import type { BigIntStats } from 'node:fs';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../answers/input-error.ts';

const CHUNK_BYTES = 1_048_576;
const GZIPPED = /\.gz$/i;

/** Takes what is read of a file. */
export interface FileReader {
  /** Takes bytes in their order; the next ones are read when it is done. */
  add(bytes: Uint8Array): Promise<void>;
  /** Takes notice that the file begins anew: it was replaced or truncated. */
  restart(): Promise<void>;
}

/**
 * Reads a file as it grows, from a position of its own. Where the file is renamed and another takes its name, the old
 * one is read to its end first; where it is truncated, it is read from its beginning.
 */
export class FileFollower {
  readonly path: string;
  readonly #reader: FileReader;
  readonly #buffer: Buffer;
  #handle: FileHandle | undefined;
  #identity = '';
  #position = 0;
  #skipsOld: boolean;
  #isDone = false;

  /** `buffer` is shared by all that read one after another. */
  constructor(path: string, reader: FileReader, { onlyNew = false, buffer = createBuffer() } = {}) {
    this.path = path;
    this.#reader = reader;
    this.#skipsOld = onlyNew;
    this.#buffer = buffer;
  }

  /** Whether nothing more can come: a compressed file is read once. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /**
   * Reads what is new. @returns whether there was anything.
   * @throws {InputError} if the file exists and cannot be read.
   */
  async readNew(): Promise<boolean> {
    if (this.#isDone) return false;
    try {
      return GZIPPED.test(this.path) ? await this.#readGzipped() : await this.#readPlain();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return false;
      if (code === undefined) throw error;
      throw new InputError(`${this.path} cannot be read (${code})`);
    }
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }

  async #readPlain(): Promise<boolean> {
    if (!this.#handle) await this.#open();
    const before = await this.#readToEnd();
    const now = await stat(this.path, { bigint: true }).catch(() => undefined);
    if (!now || identityOf(now) === this.#identity) return before;
    // What was written to the old file until it was renamed.
    await this.#readToEnd();
    await this.close();
    await this.#reader.restart();
    await this.#open();
    return (await this.#readToEnd()) || before;
  }

  async #open(): Promise<void> {
    const handle = await open(this.path, 'r');
    const stats = await handle.stat({ bigint: true });
    if (stats.isDirectory()) {
      await handle.close();
      throw new InputError(`${this.path} is a folder`);
    }
    this.#handle = handle;
    this.#identity = identityOf(stats);
    this.#position = this.#skipsOld ? Number(stats.size) : 0;
    this.#skipsOld = false;
  }

  async #readToEnd(): Promise<boolean> {
    const handle = this.#handle;
    if (!handle) return false;
    const { size } = await handle.stat();
    if (size < this.#position) {
      this.#position = 0;
      await this.#reader.restart();
    }
    let isAny = false;
    for (;;) {
      const { bytesRead } = await handle.read(this.#buffer, 0, CHUNK_BYTES, this.#position);
      if (bytesRead === 0) return isAny;
      this.#position += bytesRead;
      isAny = true;
      await this.#reader.add(this.#buffer.subarray(0, bytesRead));
    }
  }

  async #readGzipped(): Promise<boolean> {
    await stat(this.path);
    this.#isDone = true;
    if (this.#skipsOld) return false;
    const stream = createReadStream(this.path).pipe(createGunzip());
    for await (const chunk of stream) await this.#reader.add(chunk);
    return true;
  }
}

/** The memory into which files are read. */
export function createBuffer(): Buffer {
  return Buffer.allocUnsafe(CHUNK_BYTES);
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev} ${ino}`;
}
