import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { createBuffer, FileFollower, type FileReader } from './file-follower.ts';
import { filesOf } from './files-of.ts';

/** How often files are looked at where the system says when they change, and where it does not. */
const POLL_MS = 500;
const POLL_UNWATCHED_MS = 50;
/** How long nothing comes before a record that may go on is answered. */
const SETTLE_MS = 25;
/** Changes that come close together are read together. */
const GATHER_MS = 2;

/** A log that a file is read into. */
export interface FollowedLog extends FileReader {
  /** Answers what waits for its end. */
  settle(): Promise<void>;
}

/** How files are followed. */
export interface FollowOptions {
  /** Files or patterns: `app.log`, `logs/*.log`. */
  readonly patterns: readonly string[];
  /** Reads to the ends and stops. */
  readonly once: boolean;
  /** Leaves out what the files contain already. */
  readonly onlyNew: boolean;
  /** Ends the following. */
  readonly signal: AbortSignal;
  openLog(file: string): FollowedLog;
}

/**
 * Reads files as they grow, also those that come to match a pattern later, until the signal or, with `once`, until all
 * are read. Files that are compressed alone are read to their ends.
 * @throws {InputError} if a file cannot be read or, with `once`, does not exist.
 */
export async function followFiles(options: FollowOptions): Promise<void> {
  const following = new Following(options);
  try {
    await following.run();
  } finally {
    await following.close();
  }
}

class Following {
  readonly #options: FollowOptions;
  readonly #files = new Map<string, { follower: FileFollower; log: FollowedLog }>();
  readonly #folders = new Map<string, FSWatcher>();
  readonly #buffer = createBuffer();
  #nextFind = 0;
  #isPolling = false;
  #isFirst = true;
  #wake: () => void = () => {};
  /** Whether a change came while files were read. */
  #isChanged = false;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { once, signal } = this.#options;
    const stop = () => this.#wake();
    signal.addEventListener('abort', stop);
    let isUnsettled = false;
    while (!signal.aborted) {
      await this.#find();
      this.#isChanged = false;
      const isAny = await this.#readAll();
      if (once || this.#isDone()) break;
      if (!isAny && isUnsettled) {
        await this.#each(({ log }) => log.settle());
        isUnsettled = false;
      } else isUnsettled ||= isAny;
      await this.#pause(isUnsettled ? SETTLE_MS : this.#pollMs());
    }
    signal.removeEventListener('abort', stop);
  }

  async close(): Promise<void> {
    for (const watcher of this.#folders.values()) watcher.close();
    await this.#each(({ follower }) => follower.close());
  }

  #pollMs(): number {
    return this.#isPolling ? POLL_UNWATCHED_MS : POLL_MS;
  }

  async #readAll(): Promise<boolean> {
    let isAny = false;
    for (const { follower } of this.#files.values()) {
      if (this.#options.signal.aborted) return isAny;
      isAny = (await follower.readNew()) || isAny;
    }
    return isAny;
  }

  #isDone(): boolean {
    const files = [...this.#files.values()];
    return files.length > 0 && files.every(({ follower }) => follower.isDone);
  }

  async #each(act: (file: { follower: FileFollower; log: FollowedLog }) => Promise<void>) {
    for (const file of this.#files.values()) await act(file);
  }

  async #find(): Promise<void> {
    if (Date.now() < this.#nextFind) return;
    this.#nextFind = Date.now() + POLL_MS;
    const { patterns, once, openLog, onlyNew } = this.#options;
    for (const file of await filesOf(patterns, { mustExist: once })) {
      if (this.#files.has(file)) continue;
      const log = openLog(file);
      const settings = { onlyNew: onlyNew && this.#isFirst, buffer: this.#buffer };
      this.#files.set(file, { follower: new FileFollower(file, log, settings), log });
      if (!once) this.#watch(dirname(file));
    }
    this.#isFirst = false;
  }

  /** Folders that the system cannot watch, such as those of a network, are looked at again and again. */
  #watch(folder: string): void {
    if (this.#folders.has(folder)) return;
    try {
      const watcher = watch(folder, () => {
        this.#isChanged = true;
        this.#wake();
      });
      watcher.on('error', () => {
        this.#isPolling = true;
      });
      this.#folders.set(folder, watcher);
    } catch {
      this.#isPolling = true;
    }
  }

  async #pause(ms: number): Promise<void> {
    const wait = (delay: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, delay);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    if (!this.#isChanged) await wait(ms);
    if (!this.#options.signal.aborted && ms > GATHER_MS) await wait(GATHER_MS);
  }
}
