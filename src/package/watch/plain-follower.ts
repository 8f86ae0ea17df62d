import type { FileHandle } from 'node:fs/promises';
import type { FollowedLog, Follower } from './follower.ts';

const CHUNK_BYTES = 262_144;

/** Where a plain file is read from, and what ends it. */
export interface PlainOptions {
  /** @default 0 */
  readonly position?: number;
  /** Memory that is shared by all that read one after another. */
  readonly buffer: Buffer;
  readonly signal: AbortSignal;
}

/** Reads an open file as it grows; where it is truncated, from its beginning. */
export class PlainFollower implements Follower {
  readonly isDone = false;
  readonly #handle: FileHandle;
  readonly #log: FollowedLog;
  readonly #buffer: Buffer;
  readonly #signal: AbortSignal;
  #position: number;

  constructor(
    handle: FileHandle,
    log: FollowedLog,
    { position = 0, buffer, signal }: PlainOptions,
  ) {
    this.#handle = handle;
    this.#log = log;
    this.#position = position;
    this.#buffer = buffer;
    this.#signal = signal;
  }

  async readNew(): Promise<boolean> {
    const { size } = await this.#handle.stat();
    if (size < this.#position) {
      this.#position = 0;
      await this.#log.restart();
    }
    let isAny = false;
    while (!this.#signal.aborted) {
      const { bytesRead } = await this.#handle.read(this.#buffer, 0, CHUNK_BYTES, this.#position);
      if (bytesRead === 0) break;
      this.#position += bytesRead;
      isAny = true;
      await this.#log.add(this.#buffer.subarray(0, bytesRead));
    }
    return isAny;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

/** The memory into which files are read. */
export function createBuffer(): Buffer {
  return Buffer.allocUnsafe(CHUNK_BYTES);
}
