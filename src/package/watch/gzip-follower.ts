import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { constants, createGunzip, type ZlibOptions } from 'node:zlib';
import type { FollowedLog, Follower, FollowerOptions } from './follower.ts';

const CUT_OFF = 'Z_BUF_ERROR';
/** Gives everything of a file that is cut off, without an error. */
const AS_FAR_AS_IT_GOES = { finishFlush: constants.Z_SYNC_FLUSH };

/** Reads a compressed file; one that is cut off as far as it goes, and on when its size is another. */
export class GzipFollower implements Follower {
  readonly #path: string;
  readonly #log: FollowedLog;
  readonly #options: FollowerOptions;
  /** How much is read, decompressed. */
  #position = 0;
  #size = -1;
  #isDone = false;
  #isNoted = false;

  /** With `isOld`, it is known and not read. */
  constructor(
    path: string,
    log: FollowedLog,
    { isOld, ...options }: FollowerOptions & { readonly isOld: boolean },
  ) {
    this.#path = path;
    this.#isDone = isOld;
    this.#log = log;
    this.#options = options;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  async readNew(): Promise<boolean> {
    if (this.#isDone) return false;
    const { size } = await stat(this.#path).catch(() => ({ size: this.#size }));
    if (size === this.#size) return false;
    this.#size = size;
    const before = this.#position;
    try {
      await this.#read({});
      this.#isDone = true;
    } catch (error) {
      await this.#readDamaged(error as NodeJS.ErrnoException);
    }
    return this.#position > before;
  }

  async close(): Promise<void> {}

  async #readDamaged(error: NodeJS.ErrnoException): Promise<void> {
    const isCutOff = error.code === CUT_OFF;
    if (!isCutOff && !error.code?.startsWith('Z_')) throw error;
    this.#isDone = !isCutOff;
    if (isCutOff) await this.#read(AS_FAR_AS_IT_GOES);
    const state = isCutOff ? 'incomplete' : 'damaged or not in gzip format';
    if (!this.#isNoted)
      this.#options.note(`${this.#path} is ${state}; it was read as far as possible`);
    this.#isNoted = true;
  }

  /** Reads what is behind the position. */
  async #read(options: ZlibOptions): Promise<void> {
    let skipped = 0;
    const gunzip = createGunzip(options);
    // Errors come out of the last stream.
    pipeline(createReadStream(this.#path), gunzip, () => {});
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      if (this.#options.signal.aborted) return;
      const rest = chunk.subarray(Math.min(chunk.length, this.#position - skipped));
      skipped += chunk.length - rest.length;
      if (rest.length === 0) continue;
      this.#position += rest.length;
      skipped += rest.length;
      await this.#log.add(rest);
    }
  }
}
