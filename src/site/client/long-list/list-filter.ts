/** What a reader looks for in a long list. */
export interface ListFilter {
  query: string;
  /** The name of a group; empty for all. */
  group: string;
  /** Whether only rows are shown where a retry can help. */
  worthRetrying: boolean;
}

/** Browsers refuse an address that changes too often. */
const DELAY_MS = 300;

/** The filter in the page's address. */
export function filterInAddress(): ListFilter {
  const params = new URLSearchParams(location.search);
  return {
    query: params.get('f')?.slice(0, 200) ?? '',
    group: params.get('cat') ?? '',
    worthRetrying: params.get('retry') === '1',
  };
}

let pending: ReturnType<typeof setTimeout> | undefined;

/** Writes a filter into the address, so that a reload or a shared link shows it again. */
export function keepFilter({ query, group, worthRetrying }: ListFilter): void {
  clearTimeout(pending);
  pending = setTimeout(() => {
    const url = new URL(location.href);
    const values = { f: query, cat: group, retry: worthRetrying ? '1' : '' };
    for (const [name, value] of Object.entries(values))
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A browser may refuse this, for example in a sandboxed frame; the filter works without it.
    }
  }, DELAY_MS);
}

/** The words of a query, in lower case. */
export function wordsIn(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}
