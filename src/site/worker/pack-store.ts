import { decompress } from 'fzstd';
import { htmlOf, pathOf } from '../offline/shorthand.ts';
import type { Pack, PackedPage } from '../offline/site-version.ts';

declare const self: ServiceWorkerGlobalScope;

const CACHE = 'tcerr-packs';
/** The number of packs that remain decompressed: a reader moves within one service and its shared codes. */
const MOST_OPEN = 2;

/** A pack whose bytes differ from those that the site version lists. */
export class DamagedPack extends Error {}

type Pages = ReadonlyMap<string, PackedPage>;

/**
 * The packs that this browser has saved. The digest of a pack is checked when the pack arrives and each time it is
 * opened; a pack that fails is removed. File names contain a hash, so packs of two site versions can be saved at once.
 */
export class PackStore {
  readonly #open = new Map<string, Promise<Pages>>();

  async has(pack: Pack): Promise<boolean> {
    const cache = await caches.open(CACHE);
    return (await cache.match(addressOf(pack.file))) !== undefined;
  }

  /** The files of all saved packs, of all site versions. */
  async savedFiles(): Promise<ReadonlySet<string>> {
    const cache = await caches.open(CACHE);
    const scope = self.registration.scope;
    return new Set((await cache.keys()).map(({ url }) => url.slice(scope.length)));
  }

  /**
   * Fetches and saves a pack; if it arrives damaged, fetches it once more without any cache.
   * @throws {DamagedPack} if it arrives damaged again.
   * @throws {TypeError} if the site cannot be reached.
   * @throws {DOMException} named `QuotaExceededError`, if the browser has no space left.
   */
  async fetch(pack: Pack): Promise<void> {
    const bytes = (await download(pack, 'default')) ?? (await download(pack, 'reload'));
    if (!bytes) throw new DamagedPack(pack.name);
    const cache = await caches.open(CACHE);
    await cache.put(addressOf(pack.file), new Response(bytes));
  }

  /**
   * A page of a saved pack; `undefined` if the pack does not contain it.
   * @throws {DamagedPack} if the pack is missing or its bytes have changed; it is removed then.
   */
  async page(pack: Pack, path: string): Promise<PackedPage | undefined> {
    const page = (await this.#pages(pack)).get(path);
    return page && [path, page[1], htmlOf(page)];
  }

  /**
   * The paths and titles of the pages of a saved pack that contain one of some texts, in order.
   * @throws {DamagedPack} as {@link page} does.
   */
  async pagesWith(
    pack: Pack,
    texts: readonly string[],
  ): Promise<{ path: string; title: string }[]> {
    const pages = await this.#pages(pack);
    return [...pages].flatMap(([path, page]) => {
      const [, title] = page;
      const html = htmlOf(page);
      return title !== null && texts.some((text) => html.includes(text)) ? [{ path, title }] : [];
    });
  }

  async #pages(pack: Pack): Promise<Pages> {
    const opening = this.#open.get(pack.file) ?? readPack(pack);
    this.#open.delete(pack.file);
    this.#open.set(pack.file, opening);
    const [oldest = ''] = this.#open.keys();
    if (this.#open.size > MOST_OPEN) this.#open.delete(oldest);
    try {
      return await opening;
    } catch (error) {
      await this.remove([pack.file]);
      throw error;
    }
  }

  async remove(files: Iterable<string>): Promise<void> {
    const cache = await caches.open(CACHE);
    for (const file of files) {
      this.#open.delete(file);
      await cache.delete(addressOf(file));
    }
  }
}

async function readPack(pack: Pack): Promise<Pages> {
  const cache = await caches.open(CACHE);
  const response = await cache.match(addressOf(pack.file));
  const bytes = response && (await checked(pack, response));
  if (!bytes) throw new DamagedPack(pack.name);
  const pages: PackedPage[] = JSON.parse(new TextDecoder().decode(decompress(bytes)));
  return new Map(pages.map((page) => [pathOf(page), page]));
}

/** Fetches the bytes of a pack; `undefined` if they are not the expected ones. */
async function download(
  pack: Pack,
  cache: RequestCache,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return checked(pack, await fetch(addressOf(pack.file), { cache }));
}

async function checked(
  { sizeBytes, digest }: Pack,
  response: Response,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!response.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length !== sizeBytes) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)) === digest ? bytes : undefined;
}

function addressOf(file: string): string {
  return `${self.registration.scope}${file}`;
}
