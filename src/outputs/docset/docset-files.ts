import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TarWriter } from '../local-site/tar-writer.ts';

/** Writes each file of a docset twice: into its folder and into the archive of that folder. */
export class DocsetFiles {
  readonly #folder: string;
  readonly #name: string;
  readonly #archive: TarWriter;
  readonly #made = new Set<string>();

  /**
   * @param folder an empty folder for both.
   * @param name the name of the docset's folder, with which the paths in the archive begin.
   */
  constructor(folder: string, name: string, archive: string) {
    this.#folder = join(folder, name);
    this.#name = name;
    this.#archive = new TarWriter(join(folder, archive));
  }

  /** @param path the path below the docset's folder, with `/`. */
  async add(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(this.#placeOf(path), bytes);
    await this.#archive.add(`${this.#name}/${path}`, bytes);
  }

  /** Adds a file that `make` writes to the path that it is given. */
  async addMade(path: string, make: (path: string) => void): Promise<void> {
    const file = this.#placeOf(path);
    make(file);
    await this.#archive.add(`${this.#name}/${path}`, readFileSync(file));
  }

  /** Completes the archive. */
  finish(): Promise<void> {
    return this.#archive.finish();
  }

  /** Closes the archive, whether it is complete or not. */
  abandon(): Promise<void> {
    return this.#archive.abandon();
  }

  #placeOf(path: string): string {
    const file = join(this.#folder, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return file;
  }
}
