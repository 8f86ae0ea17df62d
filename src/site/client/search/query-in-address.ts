/** A longer query is a paste, which may contain keys or tokens that must not be in an address. */
const MAX_KEPT = 120;
/** Browsers refuse an address that changes too often. */
const DELAY_MS = 300;

let pending: ReturnType<typeof setTimeout> | undefined;
let latest: URL | undefined;

/** A longer query in an address is cut: no search needs more. */
const MAX_READ = 2000;

/** Whether a query is a pasted text, which must not be kept anywhere. */
export function isPaste(query: string): boolean {
  return query.length > MAX_KEPT;
}

/** The query that the page was opened with; empty if there was none. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q')?.slice(0, MAX_READ) ?? '';
}

/**
 * Writes the query into the address, so that a reload, a shared link or the Back button shows it again. A pasted
 * response or log line is left out.
 */
export function keepQuery(query: string): void {
  keepParameters({ q: isPaste(query) ? '' : query });
}

/** Writes parameters into the address; empty ones are removed. */
export function keepParameters(parameters: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  // While the index grows, the same query is answered again and again.
  if (pending && url.href === latest?.href) return;
  latest = url;
  clearTimeout(pending);
  pending = setTimeout(writeAddress, DELAY_MS);
}

function writeAddress(): void {
  clearTimeout(pending);
  pending = undefined;
  if (!latest || latest.href === location.href) return;
  try {
    history.replaceState(history.state, '', latest);
  } catch {
    // A browser may refuse this, for example in a sandboxed frame; the search works without it.
  }
}

// You may open a result before the delay is over.
addEventListener('click', () => pending && writeAddress(), { capture: true });
