import type { ChangeGroup, ChangeTotals } from '../../schema/published/api/changes.ts';
import { ChangedKindSchema, ChangeSchema } from '../../schema/published/api/changes.ts';
import { compareText } from '../../text/compare-text.ts';
import type { FactChange } from './service-changes.ts';

/** Removals matter most to programs that exist. */
const CHANGES = ['removed', 'returned', 'added'] as const;
const KINDS = ChangedKindSchema.options;

/** A fact that changed at one site or at both. */
type MergedChange = Omit<FactChange, 'at'> & { at: FactChange['at'][] };

/**
 * Changes of one service and one span of time, with names that changed in the same way together: removals first, and
 * whole versions before actions, codes, and what actions have.
 */
export function groupChanges(changes: readonly FactChange[]): ChangeGroup[] {
  const groups = Map.groupBy(mergeSites(changes), ({ name: _, ...like }) => JSON.stringify(like));
  return Array.from(groups.values(), (alike) => {
    const { apiVersion, change, kind, action, at } = alike[0] as MergedChange;
    const names = alike.map(({ name }) => name).sort(compareText);
    return { apiVersion, change, kind, ...(action !== undefined && { action }), names, at };
  }).sort(
    (one, other) =>
      CHANGES.indexOf(one.change) - CHANGES.indexOf(other.change) ||
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      compareText(one.apiVersion, other.apiVersion) ||
      compareText(one.action ?? '', other.action ?? '') ||
      one.at.length - other.at.length,
  );
}

/** How many names of each kind changed. */
export function countGroups(groups: readonly ChangeGroup[]): ChangeTotals {
  const seen = new Set(
    groups.flatMap(({ kind, change, apiVersion, action, names }) =>
      names.map((name) => [kind, change, apiVersion, action, name].join(' ')),
    ),
  );
  const counts = Map.groupBy(seen, (key) => key.split(' ').slice(0, 2).join(' '));
  return totalsOf((kind, change) => counts.get(`${kind} ${change}`)?.length ?? 0);
}

/** The sums of some totals. */
export function addTotals(all: readonly ChangeTotals[]): ChangeTotals {
  return totalsOf((kind, change) =>
    all.reduce((sum, totals) => sum + (totals[kind]?.[change] ?? 0), 0),
  );
}

function totalsOf(
  count: (kind: (typeof KINDS)[number], change: (typeof ChangeSchema.options)[number]) => number,
): ChangeTotals {
  const totals: ChangeTotals = {};
  for (const kind of KINDS)
    for (const change of ChangeSchema.options) {
      const number = count(kind, change);
      if (number > 0) totals[kind] = { ...totals[kind], [change]: number };
    }
  return totals;
}

function mergeSites(changes: readonly FactChange[]): MergedChange[] {
  const merged = new Map<string, MergedChange>();
  for (const { at, ...what } of changes) {
    const key = [what.apiVersion, what.change, what.kind, what.action, what.name].join(' ');
    const same = merged.get(key);
    if (same) same.at.push(at);
    else merged.set(key, { ...what, at: [at] });
  }
  for (const { at } of merged.values())
    at.sort(
      (one, other) => compareText(one.site, other.site) * -1 || compareText(one.date, other.date),
    );
  return [...merged.values()];
}
