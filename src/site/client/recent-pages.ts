import { keepValue, keptValue } from './kept-values.ts';
import { makeButton, makeElement, makeLink } from './make-element.ts';

/** A page that was looked at, as this browser keeps it: nothing but its path and its name. */
export interface RecentPage {
  path: string;
  name: string;
}

const KEY = 'recent-pages';
const MOST = 8;
const LONGEST = 200;

/** The pages of codes and actions that were looked at, the last one first; empty if storage is denied. */
export function recentPages(): RecentPage[] {
  try {
    const kept: unknown = JSON.parse(keptValue(KEY) || '[]');
    return Array.isArray(kept) ? kept.filter(isRecentPage).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps this page as the last one that was looked at. */
export function rememberPage(): void {
  const { pathname } = location;
  const name = document.querySelector('h1')?.textContent?.trim() ?? '';
  keep([{ path: pathname, name }, ...recentPages().filter(({ path }) => path !== pathname)]);
}

/** Forgets the pages. */
export function forgetPages(): void {
  keep([]);
}

/** Lists the pages in a place, with a button that forgets them; the place stays empty without pages. */
export function showRecentPages(place: HTMLElement): void {
  const pages = recentPages();
  if (pages.length === 0) return;
  const clear = () => {
    forgetPages();
    place.replaceChildren();
  };
  const button = makeButton('copy', clear, 'Clear');
  button.setAttribute('aria-label', 'Clear recently viewed pages');
  place.replaceChildren(
    makeElement('h2', '', 'Recently viewed'),
    makeElement('ul', '', ...pages.map(itemOf)),
    button,
  );
}

function itemOf({ path, name }: RecentPage): HTMLLIElement {
  const service = /\/services\/([^/]+)\//.exec(path)?.[1] ?? '';
  const link = makeLink(path, makeElement('code', '', name));
  return makeElement('li', '', link, ' ', makeElement('span', 'meta', service));
}

/** Anyone can write into storage: only paths of this host are shown. */
function isRecentPage(page: unknown): page is RecentPage {
  const { path, name } = Object(page) as Partial<Record<keyof RecentPage, unknown>>;
  const isShort = (text: unknown) => typeof text === 'string' && text.length <= LONGEST;
  return isShort(path) && isShort(name) && /^\/(?!\/)[\w./-]*$/.test(String(path));
}

function keep(pages: readonly RecentPage[]): void {
  keepValue(KEY, JSON.stringify(pages.slice(0, MOST)));
}
