import type { OfflineState, PackState } from '../offline/offline-state.ts';
import { ALWAYS_SAVED_FOLDERS, type Pack, type SiteVersion } from '../offline/site-version.ts';
import { DamagedPack, type PackStore } from './pack-store.ts';
import { type RequestedPacks, readRequested, writeRequested } from './requested-packs.ts';

/** The number of packs that are fetched at the same time. */
const CONCURRENCY = 4;
/** Pages that the pages of every service link to; saved with the first service. */
const SHARED = '/errors/';

interface Job {
  doneBytes: number;
  totalBytes: number;
  isCancelled: boolean;
}

/** Fetches and removes the packs of a site version as the reader asks, and reports the state. */
export class PackDownloads {
  readonly #version: SiteVersion;
  /** The packs that a reader may save or remove. */
  readonly #optional: readonly Pack[];
  readonly #store: PackStore;
  readonly #report: (state: OfflineState) => void;
  #job: Job | null = null;
  #tasks: Promise<void> = Promise.resolve();
  #problem: string | null = null;
  /** Files that the site sent damaged; they are fetched again only when the reader asks again. */
  readonly #refused = new Set<string>();

  /** @param report is called with each new state. */
  constructor(version: SiteVersion, store: PackStore, report: (state: OfflineState) => void) {
    this.#version = version;
    this.#optional = version.packs.filter((pack) => !isAlwaysSaved(pack));
    this.#store = store;
    this.#report = report;
  }

  /**
   * Fetches every pack that the site version needs or the reader requested. Packs that are the same in the site version
   * in use are there already.
   * @throws what {@link PackStore.fetch} throws; this site version must not be used then.
   */
  async fetchVersion(): Promise<void> {
    const missing = await this.#missing(await readRequested());
    await this.#fetchAll(missing, (pack) => this.#store.fetch(pack));
  }

  /** Removes the packs of other site versions. */
  async removeOthers(): Promise<void> {
    const own = new Set(this.#version.packs.map(({ file }) => file));
    const saved = await this.#store.savedFiles();
    await this.#store.remove([...saved].filter((file) => !own.has(file)));
  }

  /** Saves packs in addition to those that are saved; resolves when all have arrived or failed. */
  keep(folders: readonly string[] | 'all'): Promise<void> {
    return this.#next(async () => {
      const before = await readRequested();
      const requested =
        folders === 'all'
          ? { everything: true, folders: [] }
          : { ...before, folders: [...new Set([...before.folders, SHARED, ...folders])] };
      await writeRequested(requested);
      this.#refused.clear();
      await this.#fetchRequested(requested);
    });
  }

  /** Removes packs; the other requested ones continue to be fetched. */
  remove(folders: readonly string[] | 'all'): Promise<void> {
    return this.#next(async () => {
      const before = await readRequested();
      const rest = this.#optional.filter(
        (pack) => isRequested(pack, before) && folders !== 'all' && !folders.includes(pack.folder),
      );
      const requested = { everything: false, folders: rest.map(({ folder }) => folder) };
      await writeRequested(requested);
      const removed = this.#optional.filter((pack) => !rest.includes(pack));
      for (const { file } of removed) this.#refused.delete(file);
      await this.#store.remove(removed.map(({ file }) => file));
      await this.#fetchRequested(requested);
    });
  }

  /** Fetches the requested packs that are missing and did not arrive damaged before. */
  async recover(): Promise<void> {
    if (this.#job) return;
    await this.#next(async () => {
      const requested = await readRequested();
      if ((await this.#fetchable(requested)).length > 0) await this.#fetchRequested(requested);
    });
  }

  /** Reports the present state. */
  async report(): Promise<void> {
    this.#report(await this.#state());
  }

  /** Runs one task after another; a running download is cancelled. */
  #next(task: () => Promise<void>): Promise<void> {
    if (this.#job) this.#job.isCancelled = true;
    this.#tasks = this.#tasks.then(task, task);
    return this.#tasks;
  }

  async #fetchRequested(requested: RequestedPacks): Promise<void> {
    const missing = await this.#fetchable(requested);
    const totalBytes = missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const job = { doneBytes: 0, totalBytes, isCancelled: false };
    if (this.#refused.size === 0) this.#problem = null;
    if (missing.length > 0) {
      this.#job = job;
      this.#problem = await this.#fetchFor(job, missing);
      this.#job = null;
    }
    await this.report();
  }

  /** Fetches packs and reports the progress; gives the problem in words, or `null`. */
  async #fetchFor(job: Job, missing: readonly Pack[]): Promise<string | null> {
    const damaged: string[] = [];
    try {
      await this.report();
      await this.#fetchAll(missing, async (pack) => {
        if (job.isCancelled) return;
        await this.#store.fetch(pack).catch((error: unknown) => {
          if (!(error instanceof DamagedPack)) throw error;
          damaged.push(pack.name);
          this.#refused.add(pack.file);
        });
        job.doneBytes += pack.sizeBytes;
        await this.report();
      });
      return damaged.length > 0 ? damagedText(damaged) : null;
    } catch (error) {
      return problemText(error);
    }
  }

  /** Fetches packs, several at a time; after a failure no other is started. */
  async #fetchAll(packs: readonly Pack[], fetchOne: (pack: Pack) => Promise<void>): Promise<void> {
    const queue = packs.values();
    let hasFailed = false;
    const work = async () => {
      for (const pack of queue) {
        if (hasFailed) return;
        await fetchOne(pack).catch((error: unknown) => {
          hasFailed = true;
          throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  }

  /** The packs that the site version needs or the reader requested, and that are not saved. */
  async #missing(requested: RequestedPacks): Promise<Pack[]> {
    const saved = await this.#store.savedFiles();
    return this.#version.packs.filter(
      (pack) => !saved.has(pack.file) && (isAlwaysSaved(pack) || isRequested(pack, requested)),
    );
  }

  /** The missing packs that did not arrive damaged before. */
  async #fetchable(requested: RequestedPacks): Promise<Pack[]> {
    return (await this.#missing(requested)).filter(({ file }) => !this.#refused.has(file));
  }

  async #state(): Promise<OfflineState> {
    const [requested, saved] = await Promise.all([readRequested(), this.#store.savedFiles()]);
    return {
      type: 'OFFLINE',
      dataOf: this.#version.dataOf,
      everything: requested.everything,
      packs: this.#optional.map((pack) => packState(pack, requested, saved)),
      progress: this.#job && { doneBytes: this.#job.doneBytes, totalBytes: this.#job.totalBytes },
      problem: this.#problem,
    };
  }
}

function isAlwaysSaved({ folder }: Pack): boolean {
  return ALWAYS_SAVED_FOLDERS.has(folder);
}

function isRequested({ folder }: Pack, { everything, folders }: RequestedPacks): boolean {
  return everything || folders.includes(folder);
}

function packState(pack: Pack, requested: RequestedPacks, saved: ReadonlySet<string>): PackState {
  const { folder, name, sizeBytes, pageCount, file } = pack;
  const unsaved = isRequested(pack, requested) ? 'requested' : 'absent';
  return { folder, name, sizeBytes, pageCount, state: saved.has(file) ? 'saved' : unsaved };
}

function damagedText(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `Not saved, because the download was damaged twice: ${shown}${more}. Try again later.`;
}

/** Why a pack could not be saved, in words for the reader. */
export function problemText(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'Your browser has no space left for this site. Remove some services or free some space.';
  if (error instanceof DamagedPack) return damagedText([error.message]);
  if (error instanceof TypeError)
    return "Can't reach the site. The missing pages are downloaded when it is reachable again.";
  return `The download failed: ${error}`;
}
