import type { APIRoute, GetStaticPaths } from 'astro';
import { CHANGE_KINDS } from '../../../content/compare/content-diff.ts';
import { csvOf } from '../../../text/csv.ts';
import { siteChanges } from '../../changes/site-changes.ts';
import { siteContent } from '../../content/content.ts';
import { drawnChange } from '../../insights/change-pictures.ts';
import { changeCounts, changedServices } from '../../insights/change-tables.ts';
import { categoryCounts, serviceSizes, sharedCodes } from '../../insights/tables.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const index = siteContent();
  const tables = [
    ['categories', csvOf(['service', 'category', 'codes'], categoryCounts(index))],
    ['shared-codes', csvOf(['code', 'services'], sharedCodes(index))],
    ['services', csvOf(['service', 'name', 'actions', 'codes'], serviceSizes(index))],
    ...[drawnChange(siteChanges())]
      .filter((latest) => latest !== undefined)
      .flatMap((latest) => [
        ['changes', csvOf(['records', 'change', 'count'], changeCounts(latest))] as const,
        [
          'changed-services',
          csvOf(['service', ...CHANGE_KINDS, 'total'], changedServices(latest)),
        ] as const,
      ]),
  ] as const;
  return tables.map(([table, csv]) => ({ params: { table }, props: { csv } }));
};

/** The data of each chart. */
export const GET: APIRoute = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
