import { changesText } from '../../../records/changes/changes-text.ts';
import { changedMonths } from '../../../records/changes/month-changes.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import { apiChanges, apiMonth } from '../../api/api-changes.ts';
import { monthArticle } from '../../articles/changes/month-article.ts';
import { monthsArticle } from '../../articles/changes/months-article.ts';
import { monthName } from '../../articles/timeline/month-names.ts';
import { HOME } from '../../html/trail.ts';
import { type RecordRoute, recordRoute } from './record-page.ts';

/** The months in which releases changed something, and the page of each. */
export function* changesRoutes(index: ContentIndex): Generator<RecordRoute> {
  const months = changedMonths(index);
  yield recordRoute(sitePath.changes(), () => ({
    title: 'Changes by month — Tencent Cloud API errors and actions',
    description:
      'What releases added to the Tencent Cloud API and removed from it, by month: error codes, actions, parameters, data types.',
    trail: [HOME, { name: 'Changes' }],
    article: monthsArticle(index),
    record: { path: apiPath.changes(), make: () => apiChanges(months) },
  }));
  for (const month of months) {
    const name = monthName(month.period);
    yield recordRoute(sitePath.change(month.period), () => ({
      title: `Changes in ${name} — Tencent Cloud API errors and actions`,
      description: `What changed in the Tencent Cloud API in ${name}: ${changesText(month.totals)}.`,
      trail: [HOME, { name: 'Changes', path: sitePath.changes() }, { name }],
      article: monthArticle(index, month),
      record: { path: apiPath.change(month.period), make: () => apiMonth(month) },
    }));
  }
}
