import type { OfflineRequest } from '../offline/offline-state.ts';

/** How long a page that stays open waits before it asks for a newer edition again, in milliseconds. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * Lets the site be used without a network, where browsers can do that (over https, or from loopback), and says on the page
 * when a newer edition is there. A reader who saves data gets it on the page about it alone.
 */
export async function registerServiceWorker(): Promise<void> {
  const base = document.querySelector<HTMLElement>('[data-base]')?.dataset.base;
  if (!base || !('serviceWorker' in navigator)) return;
  if (import.meta.env.DEV) return forgetServiceWorkers();
  if (savesData() && !document.querySelector('[data-offline]')) return;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(`${base}sw.js`, { updateViaCache: 'none' });
  workbox.addEventListener('waiting', ({ sw }) => sw && offerNewer(sw));
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) showNotice('This page is of an earlier edition of the site.', reloadButton());
  });
  let isWhole = false;
  workbox.addEventListener('installed', () => {
    isWhole = true;
  });
  workbox.addEventListener('redundant', ({ isUpdate }) => {
    if (isUpdate && !isWhole)
      showNotice(
        'A newer edition of this site is there but could not be fetched whole; the search and what is kept are of the one before it.',
      );
  });
  try {
    await workbox.register();
  } catch (error) {
    console.warn('This site cannot be used offline here:', error);
    return;
  }
  let askedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - askedAt < ASK_AGAIN_MS) return;
    askedAt = Date.now();
    workbox.update().catch(() => undefined);
  });
}

/** The development server has none, and one of a site that was served at its address would answer for it. */
async function forgetServiceWorkers(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Says that a newer edition is ready, and takes it when asked to. */
async function offerNewer(worker: ServiceWorker): Promise<void> {
  const date = await ask(worker, 'DATE');
  const data = date ? `, with data of ${date.slice(0, 10)}` : '';
  const button = makeButton('Use it now', async () => {
    button.disabled = true;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    const problem = await ask(worker, 'USE');
    if (problem) showNotice(problem);
    button.disabled = false;
  });
  showNotice(`A newer edition of this site is ready${data}.`, button);
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

/** Shows what there is to say of editions, in the place of what was said before. */
function showNotice(text: string, ...actions: HTMLElement[]): void {
  document.querySelector('.edition')?.remove();
  const notice = document.createElement('p');
  notice.className = 'note edition';
  notice.setAttribute('role', 'status');
  document.querySelector('main')?.prepend(notice);
  notice.append(text, ...actions.flatMap((action) => [' ', action]));
}
