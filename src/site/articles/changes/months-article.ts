import { changesText } from '../../../records/changes/changes-text.ts';
import { changedMonths, type PeriodChanges } from '../../../records/changes/month-changes.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Article } from '../../blocks/article.ts';
import { groupRows, type ListRow } from '../../blocks/long-list.ts';
import { joined, paragraph, roleParagraph, section, textLink } from '../../blocks/make-blocks.ts';
import { FEEDS } from '../../feeds/feeds.ts';
import { monthName } from '../timeline/month-names.ts';
import { definitionSources } from './definition-sources.ts';

/** How many of the services that changed the most a row names. */
const NAMED = 4;

/** The page of the months in which releases changed something. */
export function monthsArticle(index: ContentIndex): Article {
  const months = changedMonths(index);
  return {
    title: 'Changes by month',
    header: [
      roleParagraph(
        'lead',
        'What the releases of the Tencent Cloud SDK and command-line tool added, removed and brought back.',
      ),
      paragraph(
        ...joined(
          FEEDS.map(({ name, path }) => textLink(name, path)),
          ' · ',
        ),
      ),
    ],
    blocks: [
      months.length === 0
        ? paragraph('This content has no history of releases.')
        : section('Months', { id: 'months', className: 'titled-above' }, [
            {
              type: 'long-list',
              noun: 'month',
              inWords: true,
              groups: groupRows(
                months.map(monthRow),
                ({ path }) => path.split('/')[2]?.slice(0, 4) ?? '',
              ),
            },
          ]),
      paragraph(
        'Codes are known from June 2021, parameters and data types from the autumn of 2020; releases before March 2020 exist only for the China site. What the first readable release shows is not counted as added.',
      ),
    ],
    sources: definitionSources(index),
  };
}

function monthRow({ period, totals, services }: PeriodChanges): ListRow {
  const most = services.toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, NAMED);
  return {
    name: monthName(period),
    path: sitePath.change(period),
    says: [changesText(totals)],
    note: most.map(({ service }) => service).join(', '),
    finds: services.map(({ service }) => service).join(' '),
  };
}

/** How many codes and actions of a service changed. */
function sizeOf({ totals }: PeriodChanges['services'][number]): number {
  return [totals.code, totals.action]
    .flatMap((kind) => Object.values(kind ?? {}))
    .reduce((sum, count) => sum + count, 0);
}
