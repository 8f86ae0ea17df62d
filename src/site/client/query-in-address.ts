/** A longer query is a paste, which may hold what does not belong into an address: keys, tokens. */
const MAX_KEPT = 120;
/** Browsers refuse an address that changes too often. */
const DELAY_MS = 300;

let pending: ReturnType<typeof setTimeout> | undefined;
let latest = '';

/** The query that the page was opened with; empty when it was opened with none. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/**
 * Keeps what is searched for in the address, so that a reload, a shared link or the way back shows it
 * again. A pasted response or log line is not kept.
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
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

// A result may be opened before the delay is over.
addEventListener('click', () => pending && writeQuery(), { capture: true });
