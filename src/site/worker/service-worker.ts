import { clientsClaim } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { OfflineRequest, OfflineState } from '../offline/offline-state.ts';
import type { Edition } from '../offline/site-version.ts';
import { KeptPages } from './kept-pages.ts';
import { Keeper, problemText } from './pack-downloads.ts';
import { PackStore } from './pack-store.ts';

declare const self: ServiceWorkerGlobalScope;
/** The build that this service worker belongs to, put in when it is bundled. */
declare const EDITION: Edition;

/** How long the site may take to begin its answer before a page that is kept is shown in its place. */
const PATIENCE_MS = 4000;
/** Addresses of files that are no pages. */
const FILES = /\.(?:json|md|txt|xml|atom|svg|png|zip|tgz|pack|js|css|csv|webmanifest)$/;

const scope = new URL(self.registration.scope);
const store = new PackStore();
const pages = new KeptPages(EDITION, store, scope.pathname);
const keeper = new Keeper(EDITION, store, (state) => void tellPages(state));

clientsClaim();
precacheAndRoute(EDITION.files.map((file) => ({ ...file, url: scope.pathname + file.url })));
registerRoute(new NavigationRoute(answerNavigation, { denylist: [FILES] }));

self.addEventListener('install', (event) => event.waitUntil(keeper.fetchEdition()));
self.addEventListener('activate', (event) => event.waitUntil(keeper.removeOthers()));
self.addEventListener('message', (event) =>
  event.waitUntil(answerMessage(event.data, event.ports[0])),
);

/** The site's own page if it can be had, else the kept one; a site in trouble is as good as none. */
async function answerNavigation({
  request,
  event,
  url,
}: {
  request: Request;
  event: ExtendableEvent;
  url: URL;
}): Promise<Response> {
  const isKept = await pages.has(url);
  try {
    const response = await askSite(request, isKept ? PATIENCE_MS : undefined);
    if (response.status < 500 || !isKept) {
      event.waitUntil(keeper.recover());
      return response;
    }
    return await pages.answer(url, `The site answered with error ${response.status}`);
  } catch {
    return pages.answer(url, 'The site cannot be reached');
  }
}

/** Asks the site itself: what the browser has of an earlier visit is shown only if the site says that it still holds. */
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
  if (request.type === 'KEEP') await keeper.keep(request.folders);
  else if (request.type === 'REMOVE') await keeper.remove(request.folders);
  else if (request.type === 'DATE') port?.postMessage(EDITION.dataOf);
  else if (request.type === 'USE') port?.postMessage(await takeOver());
  else {
    await keeper.tell();
    await keeper.recover();
  }
}

/** Takes the place of the edition in use, once all is here that the reader has come to keep meanwhile. */
async function takeOver(): Promise<string | null> {
  try {
    await keeper.fetchEdition();
  } catch (error) {
    return problemText(error);
  }
  await self.skipWaiting();
  return null;
}

async function tellPages(state: OfflineState): Promise<void> {
  const clients = await self.clients.matchAll({ type: 'window' });
  for (const client of clients) client.postMessage(state);
}
