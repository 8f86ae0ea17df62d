import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** The earliest date of the zip format, in local time as the format requires: the bytes do not depend on the clock. */
const DATE = new Date(1980, 0, 1);

/** A file of an archive that Node compresses: several times as fast as compression in JavaScript. */
class DeflatedFile extends ZipPassThrough {
  override readonly compression = 8;
  override readonly mtime = DATE;

  protected override process(chunk: Uint8Array, final: boolean): void {
    // Node allocates a buffer of this size for each file, and most files are small.
    const chunkSize = Math.min(constants.Z_DEFAULT_CHUNK, constants.Z_MIN_CHUNK + chunk.length);
    this.ondata(null, deflateRawSync(chunk, { level: 9, chunkSize }), final);
  }
}

/** Writes a new zip file piece by piece, all of it in one folder unless that is empty. */
export class ZipWriter {
  readonly #folder: string;
  readonly #descriptor: number;
  readonly #zip: Zip;
  #sizeBytes = 0;

  constructor(path: string, folder: string) {
    this.#folder = folder;
    this.#descriptor = openSync(path, 'w');
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#sizeBytes += writeSync(this.#descriptor, chunk);
    });
  }

  /** @param path of the file in the folder. */
  add(path: string, content: string | Uint8Array): void {
    const file = new DeflatedFile(this.#folder === '' ? path : `${this.#folder}/${path}`);
    this.#zip.add(file);
    file.push(typeof content === 'string' ? Buffer.from(content) : content, true);
  }

  /** Completes the file and returns its size in bytes. */
  finish(): number {
    this.#zip.end();
    return this.#sizeBytes;
  }

  /** Closes the file, whether it is complete or not. */
  [Symbol.dispose](): void {
    closeSync(this.#descriptor);
  }
}
