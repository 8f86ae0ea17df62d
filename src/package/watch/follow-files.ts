import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '../answers/input-error.ts';
import { filesOf } from './files-of.ts';
import { FolderWatch } from './folder-watch.ts';
import { type FollowedLog, type FollowerOptions, identityOf } from './follower.ts';
import { inputError, type OpenFile, openFile } from './open-file.ts';
import { createBuffer } from './plain-follower.ts';
import { SETTLE_MS } from './read-stream.ts';

/** How often files are looked at where the system says when they change, and where it does not. */
const POLL_MS = 500;
const POLL_UNWATCHED_MS = 50;
/** How long nothing comes before a file that lost its name is closed: its writer may not know yet. */
const NAMELESS_MS = 5_000;

/** How files are followed. */
export interface FollowOptions extends FollowerOptions {
  /** Files or patterns: `app.log`, `logs/*.log`. */
  readonly patterns: readonly string[];
  /** Leaves out what the files contain already. */
  readonly onlyNew: boolean;
  openLog(file: string): FollowedLog;
}

/**
 * Reads files as they grow, also those that come to match a pattern later, until the signal. If all are pipes or
 * compressed, they are read to their ends.
 * @throws {InputError} if a file of that name cannot be read. Others are noted and left out.
 */
export async function followFiles(options: FollowOptions): Promise<void> {
  const following = new Following(options);
  try {
    await following.run();
  } finally {
    await following.close();
  }
}

interface Followed extends OpenFile {
  path: string;
  /** When something was read last, or when it lost its name. */
  readAt: number;
  isNameless: boolean;
  /** Whether a record may wait for its end. */
  isUnsettled: boolean;
}

class Following {
  readonly #options: FollowOptions;
  readonly #closed = new AbortController();
  /** Ends all reading. */
  readonly #signal: AbortSignal;
  /** By identity. */
  readonly #files = new Map<string, Followed>();
  readonly #folders = new FolderWatch();
  readonly #buffer = createBuffer();
  /** Files that cannot be read. */
  readonly #unreadable = new Set<string>();
  #paths: readonly string[] = [];
  #isMissing = true;
  #nextFind = 0;
  #isFirst = true;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#signal = AbortSignal.any([options.signal, this.#closed.signal]);
  }

  async run(): Promise<void> {
    const signal = this.#signal;
    signal.addEventListener('abort', () => this.#folders.wake());
    while (!signal.aborted) {
      this.#folders.begin();
      await this.#find();
      const files = [...this.#files.values()];
      for (const file of files) if (!signal.aborted) await this.#try(file.path, () => look(file));
      if (!this.#isMissing && files.every(({ follower }) => follower.isDone)) break;
      const isUnsettled = files.some((file) => file.isUnsettled);
      await this.#folders.pause(isUnsettled ? SETTLE_MS : this.#pollMs());
    }
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#folders.close();
    for (const file of this.#files.values()) await endFile(file);
  }

  #pollMs(): number {
    return this.#folders.isIncomplete ? POLL_UNWATCHED_MS : POLL_MS;
  }

  /** Finds files that are new, and closes those that are gone. */
  async #find(): Promise<void> {
    const isFresh = Date.now() >= this.#nextFind;
    if (isFresh) {
      this.#nextFind = Date.now() + POLL_MS;
      this.#paths = await filesOf(this.#options.patterns, { mustExist: false });
    }
    const present = new Set<string>();
    this.#isMissing = this.#paths.length === 0;
    for (const path of this.#paths) {
      this.#folders.add(dirname(path));
      const stats = await stat(path, { bigint: true }).catch(() => undefined);
      const identity = stats && identityOf(stats);
      const known = identity === undefined ? undefined : this.#files.get(identity);
      if (known) Object.assign(known, { path, isNameless: false });
      else await this.#try(path, () => this.#begin(path));
      if (identity !== undefined) present.add(identity);
      else this.#isMissing = true;
    }
    this.#isFirst = false;
    if (isFresh) await this.#endGone(present);
  }

  async #begin(path: string): Promise<void> {
    const { openLog, onlyNew, note } = this.#options;
    const file = await openFile(path, () => openLog(path), {
      note,
      signal: this.#signal,
      buffer: this.#buffer,
      isKnown: (identity) => this.#files.has(identity),
      isOld: (onlyNew && this.#isFirst) || this.#isRotated(path),
      ended: () => this.#folders.wake(),
    });
    const state = { readAt: Date.now(), isNameless: false, isUnsettled: false };
    if (file) this.#files.set(file.identity, { ...file, path, ...state });
    this.#unreadable.delete(path);
  }

  /** Whether a compressed file has the name of one that is read: `app.log.1.gz`. It contains the same lines. */
  #isRotated(path: string): boolean {
    if (this.#isFirst || !path.endsWith('.gz')) return false;
    return [...this.#files.values()].some(
      (file) => path.startsWith(file.path) && /^[._-]/.test(path.slice(file.path.length)),
    );
  }

  async #endGone(present: ReadonlySet<string>): Promise<void> {
    for (const [identity, file] of this.#files) {
      if (present.has(identity)) continue;
      if (!file.isNameless) Object.assign(file, { isNameless: true, readAt: Date.now() });
      if (!file.follower.isDone && Date.now() - file.readAt < NAMELESS_MS) continue;
      this.#files.delete(identity);
      await endFile(file);
    }
  }

  /** Does something with a file; one that cannot be read ends everything only if it was named and never read. */
  async #try(path: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const error = inputError(path, thrown);
      if (!(error instanceof InputError)) throw error;
      if (this.#isFirst && this.#options.patterns.includes(path)) throw error;
      if (!this.#unreadable.has(path)) this.#options.note(error.message);
      this.#unreadable.add(path);
    }
  }
}

async function endFile({ follower, log }: OpenFile): Promise<void> {
  await follower.close();
  await log.finish();
}

/** Reads what is new in a file, and answers what waits for its end when nothing comes. */
async function look(file: Followed): Promise<void> {
  const isAny = await file.follower.readNew();
  if (isAny) {
    file.readAt = Date.now();
    file.isUnsettled = true;
  } else if (file.isUnsettled && Date.now() - file.readAt >= SETTLE_MS) {
    file.isUnsettled = false;
    await file.log.settle();
  }
}
