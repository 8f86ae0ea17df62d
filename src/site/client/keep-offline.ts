import { sizeText } from '../../text/size-text.ts';
import type { OfflineRequest, OfflineState, PackState } from '../offline/offline-state.ts';
import { serviceWorkers } from './service-workers.ts';

/**
 * Enables the controls that save pages for offline use; they remain invisible if the browser cannot save pages. An
 * element with `data-pack` (a folder, or `all`) contains the buttons and the size of a pack; one with `data-offline`
 * shows what is saved and the progress.
 */
export async function enableKeeping(): Promise<void> {
  if (!serviceWorkers()) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<OfflineState>) => {
    if (data?.type === 'OFFLINE') show(data);
  });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button[data-ask]');
    if (button) ask(button.dataset.ask as 'KEEP' | 'REMOVE', foldersOf(button));
  });
  await navigator.serviceWorker.ready;
  await send({ type: 'STATE' });
}

function foldersOf(button: HTMLElement): readonly string[] | 'all' {
  const folder = button.closest<HTMLElement>('[data-pack]')?.dataset.pack ?? '';
  if (folder === INTERNATIONAL) return international.map((pack) => pack.folder);
  return folder === 'all' ? 'all' : [folder];
}

/** Names all packs except those of services that only the China site has. */
const INTERNATIONAL = 'international';
let international: readonly PackState[] = [];

/** The packs that are not of a service that only the China site has, as the page marks it. */
function withoutChina(packs: readonly PackState[]): PackState[] {
  const rows = document.querySelectorAll<HTMLElement>('.china-only[data-pack]');
  const folders = new Set(Array.from(rows, ({ dataset }) => dataset.pack));
  return packs.filter(({ folder }) => !folders.has(folder));
}

function ask(type: 'KEEP' | 'REMOVE', folders: readonly string[] | 'all'): void {
  // Asks the browser not to remove saved pages when it runs out of space.
  if (type === 'KEEP') void navigator.storage?.persist?.();
  void send({ type, folders });
}

async function send(request: OfflineRequest): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(request);
}

function show(state: OfflineState): void {
  const packs = new Map(state.packs.map((pack) => [pack.folder, pack]));
  packs.set('all', summaryOf(state));
  international = withoutChina(state.packs);
  packs.set(INTERNATIONAL, summaryOf({ ...state, packs: international }));
  for (const place of document.querySelectorAll<HTMLElement>('[data-pack]')) {
    const pack = packs.get(place.dataset.pack ?? '');
    if (pack) showPack(place, pack, state.progress !== null);
  }
  const whole = document.querySelector<HTMLElement>('[data-offline]');
  if (whole) showWhole(whole, state);
}

/** Packs as if they were one. */
function summaryOf({ packs, everything }: OfflineState): PackState {
  const sum = (of: (pack: PackState) => number) => packs.reduce((all, pack) => all + of(pack), 0);
  const isWhole = packs.every(({ state }) => state === 'saved');
  return {
    folder: 'all',
    name: 'Everything',
    sizeBytes: sum(({ sizeBytes }) => sizeBytes),
    pageCount: sum(({ pageCount }) => pageCount),
    state: isWhole ? 'saved' : everything ? 'requested' : 'absent',
  };
}

function showPack(place: HTMLElement, { sizeBytes, state }: PackState, isBusy: boolean): void {
  const size = place.querySelector('[data-size]');
  if (size) size.textContent = STATES[state](sizeText(sizeBytes), isBusy);
  size?.classList.toggle('kept', state === 'saved');
  const keep = place.querySelector<HTMLElement>('[data-ask=KEEP]');
  const remove = place.querySelector<HTMLElement>('[data-ask=REMOVE]');
  if (keep) keep.hidden = state === 'saved' || (state === 'requested' && isBusy);
  if (remove) remove.hidden = state === 'absent';
  place.dataset.ready = '';
}

/** How a pack of a size is shown. */
const STATES: Readonly<Record<PackState['state'], (size: string, isBusy: boolean) => string>> = {
  saved: (size) => `✓ Available offline (${size})`,
  requested: (size, isBusy) => (isBusy ? `Saving ${size}…` : `${size}, incomplete`),
  absent: (size) => size,
};

function showWhole(place: HTMLElement, state: OfflineState): void {
  const { packs, progress, problem } = state;
  const saved = packs.filter((pack) => pack.state === 'saved');
  const bytes = saved.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const set = (name: string, text: string | null) => {
    const line = place.querySelector<HTMLElement>(`[data-${name}]`);
    if (!line) return;
    if (line.textContent !== text) line.textContent = text;
    line.hidden = text === null;
  };
  const date = state.dataOf ? `, data from ${state.dataOf.slice(0, 10)}` : '';
  set(
    'summary',
    `Saved: ${saved.length} of ${packs.length} services and lists (${sizeText(bytes)})${date}.`,
  );
  set('problem', problem);
  set('doing', progress && `Downloading ${sizeText(progress.totalBytes)}…`);
  const bar = place.querySelector('progress');
  if (bar) {
    bar.hidden = progress === null;
    bar.max = progress?.totalBytes ?? 1;
    bar.value = progress?.doneBytes ?? 0;
  }
  place.hidden = false;
  const unavailable = document.querySelector<HTMLElement>('[data-unavailable]');
  if (unavailable) unavailable.hidden = true;
}
