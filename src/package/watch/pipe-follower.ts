import { closeSync, constants, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FollowedLog, Follower } from './follower.ts';
import { readStream } from './read-stream.ts';

/** How often a pipe is looked at until a program writes to it. */
const POLL_MS = 50;
/** A pipe that the program got from another one, so that it has a writer or has had one. */
const IS_GIVEN = /^\/(?:dev|proc)\//;
const FIRST_BYTES = 65_536;

/** Reads a pipe or a device to its end as its bytes come, also while other files are read. */
export class PipeFollower implements Follower {
  readonly #path: string;
  readonly #log: FollowedLog;
  readonly #signal: AbortSignal;
  readonly #reading: Promise<void>;
  #isDone = false;
  #error: unknown;

  /** `ended` is called when everything is read. */
  constructor(
    path: string,
    log: FollowedLog,
    { signal, ended }: { readonly signal: AbortSignal; ended(): void },
  ) {
    this.#path = path;
    this.#log = log;
    this.#signal = signal;
    this.#reading = this.#read()
      .catch((error) => {
        this.#error = error;
      })
      .finally(() => {
        this.#isDone = true;
        ended();
      });
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Its bytes come without being asked for. */
  async readNew(): Promise<boolean> {
    const error = this.#error;
    this.#error = undefined;
    if (error !== undefined) throw error;
    return false;
  }

  /** Waits for the end. */
  async close(): Promise<void> {
    await this.#reading;
    await this.readNew();
  }

  async #read(): Promise<void> {
    const stream = await this.#open();
    if (!stream) return;
    const stop = () => stream.destroy();
    this.#signal.addEventListener('abort', stop);
    try {
      if (!this.#signal.aborted) await readStream(stream, this.#log);
    } catch (error) {
      if (!this.#signal.aborted) throw error;
    } finally {
      this.#signal.removeEventListener('abort', stop);
      stop();
    }
  }

  /** A stream of what is not read yet; `undefined` if there is nothing at all. */
  async #open(): Promise<Readable | undefined> {
    // A pipe that is opened in the usual way waits for a writer, and nothing can end that.
    const fd = openSync(this.#path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!fstatSync(fd).isFIFO()) return createReadStream(this.#path, { fd });
    const first = await this.#first(fd);
    if (first) {
      await this.#log.add(first);
      return new Socket({ fd, readable: true, writable: false });
    }
    closeSync(fd);
    return undefined;
  }

  /** The first bytes; empty if there is a writer that has not written any, `undefined` if there is nothing at all. */
  async #first(fd: number): Promise<Buffer | undefined> {
    const buffer = Buffer.allocUnsafe(FIRST_BYTES);
    while (!this.#signal.aborted) {
      try {
        const length = readSync(fd, buffer);
        if (length > 0) return buffer.subarray(0, length);
        if (IS_GIVEN.test(this.#path)) return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
        return Buffer.alloc(0);
      }
      await wait(POLL_MS);
    }
    return undefined;
  }
}
