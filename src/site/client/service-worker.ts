import type { OfflineRequest } from '../offline/offline-state.ts';
import { serviceWorkers } from './service-workers.ts';

/** The minimum time between two checks for a new site version on a page that remains open. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * Makes the site work offline if the browser supports it (over HTTPS or from loopback), and shows a notice when a new
 * site version is available. If the reader has turned on data saving, only the page about offline use does this.
 */
export async function registerServiceWorker(): Promise<void> {
  const base = document.querySelector<HTMLElement>('[data-base]')?.dataset.base;
  if (!base || !serviceWorkers()) return;
  if (import.meta.env.DEV) return forgetServiceWorkers();
  if (savesData() && !document.querySelector('[data-offline]')) return;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(`${base}sw.js`, { updateViaCache: 'none' });
  workbox.addEventListener('waiting', ({ sw }) => sw && offerNewer(sw));
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) showNotice('This page is from an earlier version of the site.', reloadButton());
  });
  let isWhole = false;
  workbox.addEventListener('installed', () => {
    isWhole = true;
  });
  workbox.addEventListener('redundant', ({ isUpdate }) => {
    if (isUpdate && !isWhole)
      showNotice(
        "An update of this site couldn't be downloaded. The search and the saved pages are from the version before it.",
      );
  });
  try {
    await workbox.register();
  } catch {
    // The page about offline use then continues to show what saving requires.
    return;
  }
  let askedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - askedAt < ASK_AGAIN_MS) return;
    askedAt = Date.now();
    workbox.update().catch(() => undefined);
  });
}

/** The development server has no service worker; one of a site served earlier at its address would answer for it. */
async function forgetServiceWorkers(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Shows that an update is ready, with a button that switches to it. */
async function offerNewer(worker: ServiceWorker): Promise<void> {
  const date = await ask(worker, 'DATE');
  const data = date ? `, with data from ${date.slice(0, 10)}` : '';
  const button = makeButton('Update now', async () => {
    button.disabled = true;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    const problem = await ask(worker, 'USE');
    if (problem) showNotice(problem);
    button.disabled = false;
  });
  showNotice(`An update of this site is ready${data}.`, button);
}

function reloadButton(): HTMLButtonElement {
  return makeButton('Reload', () => location.reload());
}

function makeButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}

function ask(worker: ServiceWorker, type: OfflineRequest['type']): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type }, [port2]);
  });
}

/** Shows a notice about site versions instead of the one before. */
function showNotice(text: string, ...actions: HTMLElement[]): void {
  document.querySelector('.site-version')?.remove();
  const notice = document.createElement('p');
  notice.className = 'note site-version';
  notice.setAttribute('role', 'status');
  document.querySelector('main')?.prepend(notice);
  notice.append(text, ...actions.flatMap((action) => [' ', action]));
}
