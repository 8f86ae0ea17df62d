import { makeLink } from '../make-element.ts';
import { CAME_FROM } from './kept-results.ts';
import { isPaste } from './query-in-address.ts';

interface CameFrom {
  readonly query: string;
  /** The page of results. */
  readonly results: string;
  /** The address that was opened. */
  readonly opened: string;
}

/** Remembers in this tab that a result of a query was opened, unless the query is a paste. */
export function rememberResults(query: string, results: string, opened: string): void {
  if (isPaste(query)) return;
  try {
    const from: CameFrom = { query, results, opened: new URL(opened, location.href).pathname };
    sessionStorage.setItem(CAME_FROM, JSON.stringify(from));
  } catch {
    // A browser may refuse this; the page works without the way back.
  }
}

/** Shows the way back to the results next to the trail of a page that was opened from them. */
export function showCameFrom(kept: string): void {
  const trail = document.querySelector('.trail');
  const { query, results, opened }: Partial<CameFrom> = JSON.parse(kept);
  if (!trail || !query || !results || opened !== location.pathname) return;
  const link = makeLink(results, `Results for “${query}”`);
  link.className = 'from-results';
  if (link.protocol === location.protocol && link.host === location.host) trail.append(link);
}
