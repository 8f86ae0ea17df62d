import type { PeriodChanges } from '../../records/changes/month-changes.ts';
import type { ApiChanges, ApiMonth } from '../../schema/published/api/changes.ts';
import { apiPath, sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';

/** The months in which releases changed something, with how many of each kind. */
export function apiChanges(months: readonly PeriodChanges[]): ApiChanges {
  return {
    schemaVersion: 1,
    page: href(sitePath.changes()),
    months: months.map(({ period, totals }) => ({
      month: period,
      page: href(sitePath.change(period)),
      record: href(apiPath.change(period)),
      totals,
    })),
  };
}

/** Everything that the releases of a month changed. */
export function apiMonth({ period, totals, services }: PeriodChanges): ApiMonth {
  return { schemaVersion: 1, month: period, page: href(sitePath.change(period)), totals, services };
}
