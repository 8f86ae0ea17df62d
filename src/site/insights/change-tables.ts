import { addCounts, countTallies } from '../../content/changes/add-counts.ts';
import {
  CHANGE_KINDS,
  type ChangeKind,
  COUNTED_RECORDS,
} from '../../content/compare/content-diff.ts';
import { NOUNS } from '../../content/compare/count-noun.ts';
import type { ChangeEntry, KindCounts } from '../../schema/history/change-entry.ts';
import { compareText } from '../../text/compare-text.ts';

/** How many records of one kind changed in one way. */
export interface ChangeCount {
  /** `error codes`. */
  records: string;
  change: ChangeKind;
  count: number;
}

/** How many actions, codes and data types of a service changed, in all its versions. */
export type ServiceChanges = Record<ChangeKind, number> & { service: string; total: number };

/** What changed in an entry, by kind of record and kind of change, in order; without zeros. */
export function changeCounts({ counts }: ChangeEntry): ChangeCount[] {
  return COUNTED_RECORDS.flatMap((sort) =>
    CHANGE_KINDS.flatMap((change) => {
      const count = counts[sort]?.[change];
      return count ? { records: NOUNS[sort][1], change, count } : [];
    }),
  );
}

/** The services with changes in an entry, sorted by most changes, then by name. */
export function changedServices({ serviceVersions }: ChangeEntry): ServiceChanges[] {
  const versions = Map.groupBy(serviceVersions, ({ service }) => service);
  return [...versions]
    .map(([service, own]) =>
      serviceChanges(
        service,
        addCounts(
          own.flatMap(({ actions, errorCodes, dataTypes }) => [
            countTallies(actions),
            countTallies(errorCodes),
            dataTypes,
          ]),
        ),
      ),
    )
    .sort((one, other) => other.total - one.total || compareText(one.service, other.service));
}

function serviceChanges(service: string, counts: KindCounts): ServiceChanges {
  const all = CHANGE_KINDS.map((kind) => [kind, counts[kind] ?? 0] as const);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  return { service, ...(Object.fromEntries(all) as Record<ChangeKind, number>), total };
}
