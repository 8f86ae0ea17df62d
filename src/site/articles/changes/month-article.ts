import { changesText } from '../../../records/changes/changes-text.ts';
import { changedMonths, type PeriodChanges } from '../../../records/changes/month-changes.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { onlySite } from '../../../records/sources.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import { SITE_TITLES } from '../../../text/site-names.ts';
import type { Article, Inline } from '../../blocks/article.ts';
import type { ListRow } from '../../blocks/long-list.ts';
import { joined, paragraph, roleParagraph, section, textLink } from '../../blocks/make-blocks.ts';
import { changeRows } from '../timeline/change-rows.ts';
import { fitPage } from '../timeline/fit-page.ts';
import { monthName } from '../timeline/month-names.ts';
import { definitionSources } from './definition-sources.ts';

/** The page of what the releases of a month changed, by service. */
export function monthArticle(index: ContentIndex, month: PeriodChanges): Article {
  const { period, totals, services } = month;
  const groups = fitPage((limit) =>
    services.map((changed) => ({
      name: changed.service,
      rows: [
        serviceRow(index, changed),
        ...changeRows(index, changed.service, changed.changes, {
          limit,
          all: apiPath.change(period),
        }),
      ],
    })),
  );
  return {
    title: `Changes in ${monthName(period)}`,
    header: [
      roleParagraph('lead', `${changesText(totals)}.`),
      paragraph(...joined(linksOf(index, period), ' · ')),
    ],
    blocks: [
      section('Services', { id: 'services', className: 'titled-above' }, [
        {
          type: 'long-list',
          noun: 'change',
          tagsSaySite: true,
          page: sitePath.change(period),
          groups,
        },
      ]),
    ],
    sources: definitionSources(index),
  };
}

/** What a service changed in one line; it leads to the service's timeline. */
function serviceRow(
  index: ContentIndex,
  { service, totals, changes }: PeriodChanges['services'][number],
): ListRow {
  const known = index.services.get(service);
  const sites = new Set(changes.flatMap(({ at }) => at.map(({ site }) => site)));
  const site = onlySite(index, [...sites]);
  return {
    name: known?.name ?? service,
    path: known ? sitePath.serviceChanges(service) : sitePath.changes(),
    says: [`${changesText(totals)}.`],
    site,
    tags: site ? [SITE_TITLES[site]] : [],
  };
}

/** Links to the months before and after, and to all of this one for programs. */
function linksOf(index: ContentIndex, period: string): Inline[] {
  const months = changedMonths(index).map((one) => one.period);
  const at = months.indexOf(period);
  const [newer, older] = [months[at - 1], months[at + 1]];
  const link = (month: string | undefined) =>
    month === undefined ? [] : [textLink(monthName(month), sitePath.change(month))];
  return [...link(older), ...link(newer), textLink('All as JSON', apiPath.change(period))];
}
