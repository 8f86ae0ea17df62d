import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { OutputError } from '../output-error.ts';
import { Lock } from './lock.ts';
import { savedValue, saveValue } from './saved-value.ts';
import { IN_PLACE, JOURNAL, NEW, ownerOf } from './workspace-path.ts';

const LOCK = 'lock';
const OLD = 'old';
/** The last owner of a workspace may remove it while it is opened, but not that often. */
const ATTEMPTS = 100;

/** A path that is replaced or removed. */
interface Step {
  path: string;
  /** Whether there is something new for it. */
  isNew: boolean;
  /** Whether there was something before. */
  existed: boolean;
}

/**
 * A hidden folder in which one process at a time prepares files, to put them in place together. Whatever
 * ends the process, the folder around it has all old or all new files, or {@link isHalfDone} is true until
 * the next workspace at this path has undone the replacement.
 */
export class Workspace {
  /** The folder that contains the workspace; the paths of {@link replace} are relative to it. */
  readonly base: string;
  /** An empty folder for what is new, at the same paths. */
  readonly staged: string;
  readonly #folder: string;
  readonly #lock: Lock;

  /**
   * Opens the workspace at a path, creating its folders. Undoes what a process that was ended has begun
   * there, and removes what it left.
   * @throws {OutputError} if it is already open, in another process or in this one.
   */
  constructor(folder: string) {
    this.base = dirname(folder);
    this.staged = join(folder, NEW);
    this.#folder = folder;
    this.#lock = lockIn(folder);
    try {
      this.#undo();
      this.#clear();
      mkdirSync(this.staged);
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  /**
   * Puts what is staged at these paths in their places, replacing what is there, and removes what is at the
   * paths for which nothing is staged.
   * @throws the system's error if something cannot be moved; then everything is as it was.
   */
  replace(paths: readonly string[]): void {
    const steps = paths.map((path) => ({
      path,
      isNew: exists(join(this.staged, path)),
      existed: exists(join(this.base, path)),
    }));
    const [only] = steps;
    if (steps.length === 1 && only && this.#isOneRename(only))
      renameSync(join(this.staged, only.path), this.#parented(only.path));
    else if (steps.length > 0) this.#replaceAll(steps);
  }

  /**
   * Lets work write files in their places, because there are too many to write them anew. Until a work has
   * succeeded, {@link isHalfDone} is true.
   */
  async writeInPlace<T>(work: () => Promise<T>): Promise<T> {
    const mark = join(this.#folder, IN_PLACE);
    writeFileSync(mark, '');
    const result = await work();
    rmSync(mark);
    return result;
  }

  /** Removes the workspace, unless something is half done, and lets others open it. */
  [Symbol.dispose](): void {
    this.#clear();
    this.#lock.release();
    try {
      rmdirSync(this.#folder);
    } catch {
      // Somebody else has opened it meanwhile, or something is half done.
    }
  }

  #isOneRename({ path, isNew, existed }: Step): boolean {
    const isFile = (folder: string) => lstatSync(join(folder, path)).isFile();
    return isNew && (!existed || (isFile(this.staged) && isFile(this.base)));
  }

  #replaceAll(steps: readonly Step[]): void {
    const journal = join(this.#folder, JOURNAL);
    try {
      mkdirSync(join(this.#folder, OLD));
      saveValue(journal, steps);
      for (const [at, { path, isNew, existed }] of steps.entries()) {
        if (existed) renameSync(join(this.base, path), this.#oldOf(at));
        if (isNew) renameSync(join(this.staged, path), this.#parented(path));
      }
      // Without the journal nobody undoes it.
      rmSync(journal);
    } catch (error) {
      this.#undo();
      throw error;
    }
  }

  /** Undoes the steps of a journal, in whatever state they are; can itself be interrupted. */
  #undo(): void {
    const journal = join(this.#folder, JOURNAL);
    if (!exists(journal)) return;
    const steps = savedValue<Step[]>(journal);
    if (steps === null) throw new OutputError(`${journal} is damaged; see to the files next to it`);
    for (const [at, { path, existed }] of [...steps.entries()].reverse()) {
      const target = join(this.base, path);
      if (existed && !exists(this.#oldOf(at))) continue;
      rmSync(target, { recursive: true, force: true });
      if (existed) renameSync(this.#oldOf(at), this.#parented(path));
      else this.#removeEmptyParents(target);
    }
    rmSync(journal);
  }

  /** A folder that was made for a file must not remain, because it may be taken for somebody's. */
  #removeEmptyParents(path: string): void {
    for (let folder = dirname(path); folder !== this.base; folder = dirname(folder)) {
      if (exists(folder) && readdirSync(folder).length > 0) return;
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #clear(): void {
    if (exists(join(this.#folder, JOURNAL))) return;
    for (const name of readdirSync(this.#folder))
      if (name !== LOCK && name !== IN_PLACE)
        rmSync(join(this.#folder, name), { recursive: true, force: true });
  }

  #oldOf(at: number): string {
    return join(this.#folder, OLD, String(at));
  }

  /** A path in the base, whose folder exists. */
  #parented(path: string): string {
    const target = join(this.base, path);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  }
}

function lockIn(folder: string): Lock {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    mkdirSync(folder, { recursive: true });
    const lock = Lock.take(join(folder, LOCK));
    if (lock === 'busy')
      throw new OutputError(
        `Another run is writing ${ownerOf(folder)}; start this one again when it has ended`,
      );
    if (lock !== 'gone') return lock;
  }
  throw new OutputError(`${folder} cannot be locked`);
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
