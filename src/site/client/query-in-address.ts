/** A longer query is a paste, which may contain keys or tokens that must not be in an address. */
const MAX_KEPT = 120;
/** Browsers refuse an address that changes too often. */
const DELAY_MS = 300;

let pending: ReturnType<typeof setTimeout> | undefined;
let latest = '';

/** A longer query in an address is cut: no search needs more. */
const MAX_READ = 2000;

/** The query that the page was opened with; empty if there was none. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q')?.slice(0, MAX_READ) ?? '';
}

/**
 * Writes the query into the address, so that a reload, a shared link or the Back button shows it again. A pasted
 * response or log line is left out.
 */
export function keepQuery(query: string): void {
  latest = query;
  clearTimeout(pending);
  pending = setTimeout(writeQuery, DELAY_MS);
}

function writeQuery(): void {
  clearTimeout(pending);
  pending = undefined;
  const url = new URL(location.href);
  if (latest && latest.length <= MAX_KEPT) url.searchParams.set('q', latest);
  else url.searchParams.delete('q');
  if (url.href === location.href) return;
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // A browser may refuse this, for example in a sandboxed frame; the search works without it.
  }
}

// You may open a result before the delay is over.
addEventListener('click', () => pending && writeQuery(), { capture: true });
