import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** The first day that a zip file can hold, in local time as zip files have it: the bytes do not depend on the clock. */
const DATE = new Date(1980, 0, 1);

/** A file of an archive that Node compresses: several times as quick as doing it in JavaScript. */
class DeflatedFile extends ZipPassThrough {
  override readonly compression = 8;
  override readonly mtime = DATE;

  protected override process(chunk: Uint8Array, final: boolean): void {
    // Node takes a buffer of this size for each file, and most files are small.
    const chunkSize = Math.min(constants.Z_DEFAULT_CHUNK, constants.Z_MIN_CHUNK + chunk.length);
    this.ondata(null, deflateRawSync(chunk, { level: 9, chunkSize }), final);
  }
}

/** Writes a zip file as its parts come; nothing stands at the path before it is whole. */
export class ZipWriter {
  readonly #path: string;
  readonly #partPath: string;
  readonly #descriptor: number;
  readonly #zip: Zip;
  #sizeBytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#partPath = `${path}.part`;
    this.#descriptor = openSync(this.#partPath, 'w');
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#sizeBytes += writeSync(this.#descriptor, chunk);
    });
  }

  add(path: string, content: string | Uint8Array): void {
    const file = new DeflatedFile(path);
    this.#zip.add(file);
    file.push(typeof content === 'string' ? Buffer.from(content) : content, true);
  }

  /** Puts the finished file in its place; its size in bytes. */
  finish(): number {
    this.#zip.end();
    closeSync(this.#descriptor);
    renameSync(this.#partPath, this.#path);
    return this.#sizeBytes;
  }

  /** Gives up: leaves what stood at the path, and nothing half-written. */
  abandon(): void {
    closeSync(this.#descriptor);
    rmSync(this.#partPath);
  }
}
