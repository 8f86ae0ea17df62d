import type { Edition } from '../../schema/facts/edition.ts';
import { keepValue } from './kept-values.ts';

/** The key that `theme.js` reads too, and the name in the address. */
const KEY = 'site';

/** The site that the reader has narrowed the pages to; `undefined` for both. */
export function chosenSite(): Edition | undefined {
  return document.documentElement.dataset.site as Edition | undefined;
}

/**
 * Lets the reader narrow all pages to one of the two sites. The choice is remembered, and in the address of the page;
 * without this script, a link narrows the page that it is on.
 */
export function enableSiteChoice(control: HTMLElement): void {
  const links = [...control.querySelectorAll<HTMLAnchorElement>('a')];
  const mark = () => {
    for (const link of links)
      link.setAttribute('aria-current', String((link.dataset.to ?? '') === (chosenSite() ?? '')));
  };
  control.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    choose(link.dataset.to ?? '');
  });
  document.addEventListener('site-choice', mark);
  writeAddress(chosenSite() ?? '');
  mark();
}

function choose(site: string): void {
  keepValue(KEY, site);
  if (site === '') delete document.documentElement.dataset.site;
  else document.documentElement.dataset.site = site;
  writeAddress(site);
  document.dispatchEvent(new Event('site-choice'));
}

function writeAddress(site: string): void {
  const address = new URL(location.href);
  if (site === (address.searchParams.get(KEY) ?? '')) return;
  if (site === '') address.searchParams.delete(KEY);
  else address.searchParams.set(KEY, site);
  history.replaceState(history.state, '', address);
}
