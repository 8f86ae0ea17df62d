import type { ApiMonth } from '../../schema/published/api/changes.ts';
import { addTotals, countGroups, groupChanges } from './group-changes.ts';
import {
  type ChangesIndex,
  type FactChange,
  serviceChanges,
  servicesWithHistory,
} from './service-changes.ts';

/** What the releases of a month or of a day changed, by service. */
export type PeriodChanges = Pick<ApiMonth, 'totals' | 'services'> & {
  /** `2026-08` or `2026-08-21`. */
  period: string;
};

const known = new WeakMap<ChangesIndex['releases'], readonly PeriodChanges[]>();

/** The months in which releases changed something, the newest first. */
export function changedMonths(index: ChangesIndex): readonly PeriodChanges[] {
  const months = known.get(index.releases) ?? byPeriod(index, '2026-08'.length);
  known.set(index.releases, months);
  return months;
}

/** The newest days on which releases changed something, at most so many, the newest first. */
export function changedDays(
  index: ChangesIndex,
  count: number,
  services: readonly string[] = servicesWithHistory(index),
): PeriodChanges[] {
  const dates = new Set(
    services.flatMap((service) => serviceChanges(index, service).map(({ at }) => at.date)),
  );
  const newest = new Set([...dates].sort().reverse().slice(0, count));
  return byPeriod(index, '2026-08-21'.length, services, ({ at }) => newest.has(at.date));
}

function byPeriod(
  index: ChangesIndex,
  length: number,
  services: readonly string[] = servicesWithHistory(index),
  isWanted: (change: FactChange) => boolean = () => true,
): PeriodChanges[] {
  const periods = new Map<string, PeriodChanges['services'][number][]>();
  for (const service of services) {
    const wanted = serviceChanges(index, service).filter(isWanted);
    for (const [period, own] of Map.groupBy(wanted, ({ at }) => at.date.slice(0, length))) {
      const changes = groupChanges(own);
      const list = periods.get(period) ?? [];
      list.push({ service, totals: countGroups(changes), changes });
      periods.set(period, list);
    }
  }
  return Array.from(periods, ([period, list]) => ({
    ...{ period, services: list },
    totals: addTotals(list.map(({ totals }) => totals)),
  })).sort((one, other) => (one.period < other.period ? 1 : -1));
}
