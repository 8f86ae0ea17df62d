import { compareText } from '../../text/compare-text.ts';
import type { SiteHistory } from './types.ts';

const SITES = ['international', 'china'] as const;

/**
 * The history of several things together: of each site, since the first of them, and removed with the last of them, if
 * all are.
 */
export function joinHistories(histories: readonly SiteHistory[]): readonly SiteHistory[] {
  return SITES.flatMap((site) => {
    const own = histories.filter((one) => one.site === site);
    const [first] = [...own].sort(byDate(({ since }) => since.date));
    if (!first || own.length === 1) return first ?? [];
    const gone = own.flatMap(({ removed }) => removed ?? []);
    const last = [...gone].sort(byDate(({ date }) => date)).at(-1);
    const isGone = gone.length === own.length;
    return { site, since: first.since, ...(last && isGone && { removed: last }) };
  });
}

function byDate<Item>(dateOf: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => compareText(dateOf(one), dateOf(other));
}
