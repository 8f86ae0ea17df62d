import { clientsClaim } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { OfflineRequest, OfflineState } from '../offline/offline-state.ts';
import type { SiteVersion } from '../offline/site-version.ts';
import { PackDownloads, problemText } from './pack-downloads.ts';
import { PackStore } from './pack-store.ts';
import { SavedPages } from './saved-pages.ts';

declare const self: ServiceWorkerGlobalScope;
/** The site version that this service worker belongs to; inserted when the worker is bundled. */
declare const SITE_VERSION: SiteVersion;

/** How long to wait for the site's answer before the saved page is shown instead. */
const PATIENCE_MS = 4000;
/** Addresses of files that are not pages. */
const FILES = /\.(?:json|md|txt|xml|atom|svg|png|zip|tgz|pack|js|css|csv|webmanifest)$/;

const scope = new URL(self.registration.scope);
const store = new PackStore();
const pages = new SavedPages(SITE_VERSION, store, scope.pathname);
const downloads = new PackDownloads(SITE_VERSION, store, (state) => void sendToPages(state));

clientsClaim();
precacheAndRoute(SITE_VERSION.files.map((file) => ({ ...file, url: scope.pathname + file.url })));
registerRoute(new NavigationRoute(answerNavigation, { denylist: [FILES] }));

self.addEventListener('install', (event) => event.waitUntil(downloads.fetchVersion()));
self.addEventListener('activate', (event) => event.waitUntil(downloads.removeOthers()));
self.addEventListener('message', (event) =>
  event.waitUntil(answerMessage(event.data, event.ports[0])),
);

/** The page from the site if the site answers without a server error, otherwise the saved page. */
async function answerNavigation({
  request,
  event,
  url,
}: {
  request: Request;
  event: ExtendableEvent;
  url: URL;
}): Promise<Response> {
  const isSaved = await pages.has(url);
  try {
    const response = await askSite(request, isSaved ? PATIENCE_MS : undefined);
    if (response.status < 500 || !isSaved) {
      event.waitUntil(downloads.recover());
      return response;
    }
    return await pages.answer(url, `The site answered with error ${response.status}`);
  } catch {
    return pages.answer(url, "Can't reach the site");
  }
}

/** Asks the site; the browser's own cache is used only if the site confirms that it is current. */
async function askSite(request: Request, patienceMs?: number): Promise<Response> {
  const controller = new AbortController();
  const timer = patienceMs && setTimeout(() => controller.abort(), patienceMs);
  try {
    return await fetch(request, { cache: 'no-cache', signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function answerMessage(request: OfflineRequest, port?: MessagePort): Promise<void> {
  if (request.type === 'KEEP') await downloads.keep(request.folders);
  else if (request.type === 'REMOVE') await downloads.remove(request.folders);
  else if (request.type === 'DATE') port?.postMessage(SITE_VERSION.dataOf);
  else if (request.type === 'USE') port?.postMessage(await takeOver());
  else {
    await downloads.report();
    await downloads.recover();
  }
}

/** Replaces the site version in use, once it has every pack that the reader has requested meanwhile. */
async function takeOver(): Promise<string | null> {
  try {
    await downloads.fetchVersion();
  } catch (error) {
    return problemText(error);
  }
  await self.skipWaiting();
  return null;
}

async function sendToPages(state: OfflineState): Promise<void> {
  const clients = await self.clients.matchAll({ type: 'window' });
  for (const client of clients) client.postMessage(state);
}
