declare const self: ServiceWorkerGlobalScope;

const CACHE = 'tcerr-requested-packs';

/** The packs that the reader has asked to save; they remain requested in later site versions. */
export interface RequestedPacks {
  /** All packs, including those that later site versions add. */
  everything: boolean;
  /** The folders of single packs. */
  folders: readonly string[];
}

const NOTHING: RequestedPacks = { everything: false, folders: [] };

/** Reads the requested packs; none if the record is lost or unreadable. */
export async function readRequested(): Promise<RequestedPacks> {
  const cache = await caches.open(CACHE);
  const response = await cache.match(self.registration.scope);
  try {
    const { everything, folders } = (await response?.json()) ?? NOTHING;
    return { everything: everything === true, folders: Array.isArray(folders) ? folders : [] };
  } catch {
    return NOTHING;
  }
}

export async function writeRequested(requested: RequestedPacks): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(self.registration.scope, new Response(JSON.stringify(requested)));
}
