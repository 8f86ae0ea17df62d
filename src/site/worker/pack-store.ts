import { decompress } from 'fzstd';
import { htmlOf, pathOf } from '../offline/shorthand.ts';
import type { Pack, PackedPage } from '../offline/site-version.ts';

declare const self: ServiceWorkerGlobalScope;

const CACHE = 'tcerr-packs';
/** How many packs are held unpacked: a reader moves within one service, and to what it shares. */
const MOST_OPEN = 2;

/** A pack whose bytes are not those that the edition names. */
export class DamagedPack extends Error {}

type Pages = ReadonlyMap<string, PackedPage>;

/**
 * The packs that are kept in this browser. A pack is checked against its digest when it comes and whenever it is
 * opened; one that fails is thrown away. Names of files change with their bytes, so that packs of two
 * editions can stand side by side.
 */
export class PackStore {
  readonly #open = new Map<string, Promise<Pages>>();

  async has(pack: Pack): Promise<boolean> {
    const cache = await caches.open(CACHE);
    return (await cache.match(addressOf(pack.file))) !== undefined;
  }

  /** The files of all packs that are kept, of whatever edition. */
  async filesKept(): Promise<ReadonlySet<string>> {
    const cache = await caches.open(CACHE);
    const scope = self.registration.scope;
    return new Set((await cache.keys()).map(({ url }) => url.slice(scope.length)));
  }

  /**
   * Fetches a pack and keeps it; one that came damaged is asked for once more, past all caches.
   * @throws {DamagedPack} when it comes damaged again.
   * @throws {TypeError} when the site cannot be reached.
   * @throws {DOMException} named `QuotaExceededError`, when the browser has no room for it.
   */
  async fetch(pack: Pack): Promise<void> {
    const bytes = (await download(pack, 'default')) ?? (await download(pack, 'reload'));
    if (!bytes) throw new DamagedPack(pack.name);
    const cache = await caches.open(CACHE);
    await cache.put(addressOf(pack.file), new Response(bytes));
  }

  /**
   * A page of a kept pack; none when the pack does not hold it.
   * @throws {DamagedPack} when the pack is kept no longer, or not as it came; it is removed then.
   */
  async page(pack: Pack, path: string): Promise<PackedPage | undefined> {
    const opening = this.#open.get(pack.file) ?? readPack(pack);
    this.#open.delete(pack.file);
    this.#open.set(pack.file, opening);
    const [oldest = ''] = this.#open.keys();
    if (this.#open.size > MOST_OPEN) this.#open.delete(oldest);
    try {
      const page = (await opening).get(path);
      return page && [path, page[1], htmlOf(page)];
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

/** The bytes of a pack from the site; none when they are not the right ones. */
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
