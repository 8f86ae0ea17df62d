import Fuse from 'fuse.js/basic';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import type { TopList } from '../strings/top-list.ts';
import type { NameScope } from './name-search.ts';

/** Fuse.js takes up to two seconds for all names, and some milliseconds for this many. */
const SHORTLIST = 100;
/** The number of characters of the query that are compared. */
const MAX_LENGTH = 60;
const MAX_NAMES_PER_TRIGRAM = 1_000;

/**
 * Adds the closest names for a query without other results: the names that share the most runs of three letters with
 * it, in the order of Fuse.js.
 */
export function addNearest(scope: NameScope, { folded }: Query, top: TopList<number>): void {
  const text = folded.slice(0, MAX_LENGTH);
  const shortlist = shareTrigrams(scope, text).map((entry) => ({
    entry,
    name: scope.names[entry] as string,
  }));
  const fuse = new Fuse(shortlist, {
    keys: ['name'],
    threshold: 0.4,
    ignoreLocation: true,
    includeScore: true,
  });
  for (const { item, score = 1 } of fuse.search(text))
    top.add(item.entry, RANK.nearest + Math.min(score, 0.99));
}

function shareTrigrams({ table, accepts }: NameScope, text: string): number[] {
  const shared = new Map<number, number>();
  for (let at = 0; at + 3 <= text.length; at++) {
    for (const { entry } of table.containing(text.slice(at, at + 3), MAX_NAMES_PER_TRIGRAM))
      if (accepts(entry)) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const most = [...shared].sort((a, b) => b[1] - a[1]).slice(0, SHORTLIST);
  return most.map(([entry]) => entry);
}
