import type { APIRoute, GetStaticPaths } from 'astro';
import { csvOf } from '../../lib/csv.ts';
import { CHANGE_KINDS } from '../../lib/diff-content/content-diff.ts';
import { siteChanges } from '../../site/changes/site-changes.ts';
import { siteContent } from '../../site/content.ts';
import { changeCounts, changedServices } from '../../site/insights/change-tables.ts';
import { categoryCounts, serviceSizes, sharedCodes } from '../../site/insights/tables.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const index = siteContent();
  const tables = [
    ['categories', csvOf(['service', 'category', 'codes'], categoryCounts(index))],
    ['shared-codes', csvOf(['code', 'services'], sharedCodes(index))],
    ['services', csvOf(['service', 'name', 'actions', 'codes'], serviceSizes(index))],
    ...siteChanges()
      .slice(0, 1)
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

/** The data behind each picture. */
export const GET: APIRoute = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
