import Fuse from 'fuse.js/basic';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { EditDistance } from '../strings/edit-distance.ts';
import { fold } from '../strings/fold.ts';
import type { TopList } from '../strings/top-list.ts';
import type { NameScope } from './name-search.ts';

/** Fuse.js takes up to two seconds for all names, and some milliseconds for this many. */
const SHORTLIST = 100;
/** The number of characters of the query that are compared. */
const MAX_LENGTH = 60;
const MAX_NAMES_PER_TRIGRAM = 1_000;
/** A name that needs more edits for its length is another name. */
const MAX_EDITS_PER_LETTER = 0.25;

/**
 * Adds the closest names for a query without other results: of the names that share the most runs of three letters with
 * it, those that differ in at most a quarter of their letters, in the order of Fuse.js.
 */
export function addNearest(scope: NameScope, { folded }: Query, top: TopList<number>): void {
  const text = folded.slice(0, MAX_LENGTH);
  const distance = new EditDistance();
  const shortlist = shareTrigrams(scope, text)
    .map((entry) => ({ entry, name: scope.names[entry] as string }))
    .filter(({ name }) => isClose(text, name, distance));
  const fuse = new Fuse(shortlist, {
    keys: ['name'],
    threshold: 0.4,
    ignoreLocation: true,
    includeScore: true,
  });
  for (const { item, score = 1 } of fuse.search(text))
    top.add(item.entry, RANK.nearest + Math.min(score, 0.99));
}

/** Whether the text is close to the name or to a part of it after a dot. */
function isClose(text: string, name: string, distance: EditDistance): boolean {
  const parts = Array.from(name.matchAll(/\./g), ({ index }) => name.slice(index));
  return [name, ...parts].map(fold).some((folded) => {
    const most = Math.floor(folded.length * MAX_EDITS_PER_LETTER);
    return distance.between(text, folded, most) <= most;
  });
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
