declare const self: ServiceWorkerGlobalScope;

const CACHE = 'tcerr-wish';

/** What a reader asked to keep offline; it outlives editions. */
export interface Wish {
  /** Everything, whatever services later editions have. */
  everything: boolean;
  /** The folders of single packs. */
  folders: readonly string[];
}

const NOTHING: Wish = { everything: false, folders: [] };

/** What was asked for so far; nothing where the record is lost or cannot be read. */
export async function readWish(): Promise<Wish> {
  const cache = await caches.open(CACHE);
  const response = await cache.match(self.registration.scope);
  try {
    const { everything, folders } = (await response?.json()) ?? NOTHING;
    return { everything: everything === true, folders: Array.isArray(folders) ? folders : [] };
  } catch {
    return NOTHING;
  }
}

export async function writeWish(wish: Wish): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(self.registration.scope, new Response(JSON.stringify(wish)));
}
