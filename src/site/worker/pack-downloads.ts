import type { OfflineState, PackState } from '../offline/offline-state.ts';
import { type Edition, type Pack, SHELL_FOLDERS } from '../offline/site-version.ts';
import { DamagedPack, type PackStore } from './pack-store.ts';
import { readWish, type Wish, writeWish } from './requested-packs.ts';

/** How many packs are fetched at once. */
const AT_ONCE = 4;
/** What pages of every service lead to; kept with the first of them. */
const SHARED = '/errors/';

interface Job {
  doneBytes: number;
  totalBytes: number;
  isCancelled: boolean;
}

/** Keeps what the reader asks for, tells how far it is, and fetches what is missing of it. */
export class Keeper {
  readonly #edition: Edition;
  /** The packs that a reader may keep. */
  readonly #keepable: readonly Pack[];
  readonly #store: PackStore;
  readonly #tell: (state: OfflineState) => void;
  #job: Job | null = null;
  #tasks: Promise<void> = Promise.resolve();
  #problem: string | null = null;
  /** Files that the site sent damaged: they are asked for again when the reader does. */
  readonly #refused = new Set<string>();

  /** @param tell is called with each new state. */
  constructor(edition: Edition, store: PackStore, tell: (state: OfflineState) => void) {
    this.#edition = edition;
    this.#keepable = edition.packs.filter((pack) => !isShell(pack));
    this.#store = store;
    this.#tell = tell;
  }

  /**
   * Fetches all that the edition needs and the reader asked for: what it has in common with an edition
   * that is kept is there already.
   * @throws what {@link PackStore.fetch} throws: the edition is whole, or it is not to be used.
   */
  async fetchEdition(): Promise<void> {
    const missing = await this.#missing(await readWish());
    await this.#fetchAll(missing, (pack) => this.#store.fetch(pack));
  }

  /** Removes the packs of other editions. */
  async removeOthers(): Promise<void> {
    const own = new Set(this.#edition.packs.map(({ file }) => file));
    const kept = await this.#store.filesKept();
    await this.#store.remove([...kept].filter((file) => !own.has(file)));
  }

  /** Keeps packs beside those that are kept; ends when they are here, or cannot be had. */
  keep(folders: readonly string[] | 'all'): Promise<void> {
    return this.#next(async () => {
      const before = await readWish();
      const wish =
        folders === 'all'
          ? { everything: true, folders: [] }
          : { ...before, folders: [...new Set([...before.folders, SHARED, ...folders])] };
      await writeWish(wish);
      this.#refused.clear();
      await this.#fetchWanted(wish);
    });
  }

  /** Removes packs; what else is wanted and not here yet goes on being fetched. */
  remove(folders: readonly string[] | 'all'): Promise<void> {
    return this.#next(async () => {
      const before = await readWish();
      const rest = this.#keepable.filter(
        (pack) => isWanted(pack, before) && folders !== 'all' && !folders.includes(pack.folder),
      );
      const wish = { everything: false, folders: rest.map(({ folder }) => folder) };
      await writeWish(wish);
      const gone = this.#keepable.filter((pack) => !rest.includes(pack));
      for (const { file } of gone) this.#refused.delete(file);
      await this.#store.remove(gone.map(({ file }) => file));
      await this.#fetchWanted(wish);
    });
  }

  /** Fetches what was asked for and is not here, unless it came damaged before; ends when all is done. */
  async recover(): Promise<void> {
    if (this.#job) return;
    await this.#next(async () => {
      const wish = await readWish();
      if ((await this.#askable(wish)).length > 0) await this.#fetchWanted(wish);
    });
  }

  /** Tells the state as it is. */
  async tell(): Promise<void> {
    this.#tell(await this.#state());
  }

  /** Does one thing after another; what is being fetched makes way. */
  #next(task: () => Promise<void>): Promise<void> {
    if (this.#job) this.#job.isCancelled = true;
    this.#tasks = this.#tasks.then(task, task);
    return this.#tasks;
  }

  async #fetchWanted(wish: Wish): Promise<void> {
    const missing = await this.#askable(wish);
    const totalBytes = missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const job = { doneBytes: 0, totalBytes, isCancelled: false };
    if (this.#refused.size === 0) this.#problem = null;
    if (missing.length > 0) {
      this.#job = job;
      this.#problem = await this.#fetchFor(job, missing);
      this.#job = null;
    }
    await this.tell();
  }

  /** Fetches packs and tells how far it is; gives what could not be done, in words. */
  async #fetchFor(job: Job, missing: readonly Pack[]): Promise<string | null> {
    const damaged: string[] = [];
    try {
      await this.tell();
      await this.#fetchAll(missing, async (pack) => {
        if (job.isCancelled) return;
        await this.#store.fetch(pack).catch((error: unknown) => {
          if (!(error instanceof DamagedPack)) throw error;
          damaged.push(pack.name);
          this.#refused.add(pack.file);
        });
        job.doneBytes += pack.sizeBytes;
        await this.tell();
      });
      return damaged.length > 0 ? damagedText(damaged) : null;
    } catch (error) {
      return problemText(error);
    }
  }

  /** Fetches packs, several at a time; none is begun after one has failed. */
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
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** What the edition needs or the reader asked for, and is not here. */
  async #missing(wish: Wish): Promise<Pack[]> {
    const kept = await this.#store.filesKept();
    return this.#edition.packs.filter(
      (pack) => !kept.has(pack.file) && (isShell(pack) || isWanted(pack, wish)),
    );
  }

  /** What is missing and did not come damaged before. */
  async #askable(wish: Wish): Promise<Pack[]> {
    return (await this.#missing(wish)).filter(({ file }) => !this.#refused.has(file));
  }

  async #state(): Promise<OfflineState> {
    const [wish, kept] = await Promise.all([readWish(), this.#store.filesKept()]);
    return {
      type: 'OFFLINE',
      dataOf: this.#edition.dataOf,
      everything: wish.everything,
      packs: this.#keepable.map((pack) => packState(pack, wish, kept)),
      progress: this.#job && { doneBytes: this.#job.doneBytes, totalBytes: this.#job.totalBytes },
      problem: this.#problem,
    };
  }
}

function isShell({ folder }: Pack): boolean {
  return SHELL_FOLDERS.has(folder);
}

function isWanted({ folder }: Pack, { everything, folders }: Wish): boolean {
  return everything || folders.includes(folder);
}

function packState(pack: Pack, wish: Wish, kept: ReadonlySet<string>): PackState {
  const { folder, name, sizeBytes, pageCount, file } = pack;
  const missing = isWanted(pack, wish) ? 'wanted' : 'absent';
  return { folder, name, sizeBytes, pageCount, state: kept.has(file) ? 'kept' : missing };
}

function damagedText(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `Not kept, as the site sent it damaged twice: ${shown}${more}. Try again later.`;
}

/** What kept something from being fetched, for the reader. */
export function problemText(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'The browser has no room left for this site. Remove something, or free some space.';
  if (error instanceof DamagedPack) return damagedText([error.message]);
  if (error instanceof TypeError)
    return 'The site cannot be reached. What is missing is fetched when it can.';
  return `It could not be kept: ${error}`;
}
