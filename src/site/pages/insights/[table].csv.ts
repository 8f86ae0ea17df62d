import type { APIRoute, GetStaticPaths } from 'astro';
import { apiGrowth } from '../../../records/changes/growth.ts';
import { csvOf } from '../../../text/csv.ts';
import { siteContent } from '../../content/content.ts';
import { changedServices } from '../../insights/changed-services.ts';
import { categoryCounts, serviceSizes, sharedCodes } from '../../insights/tables.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const index = siteContent();
  const growth = apiGrowth(index);
  const tables = [
    ['categories', csvOf(['service', 'category', 'codes'], categoryCounts(index))],
    ['shared-codes', csvOf(['code', 'services'], sharedCodes(index))],
    ['services', csvOf(['service', 'name', 'actions', 'codes'], serviceSizes(index))],
    ['growth-of-codes', csvOf(['site', 'month', 'codes'], growth)],
    ['growth-of-actions', csvOf(['site', 'month', 'actions'], growth)],
    [
      'changed-services',
      csvOf(['service', 'added', 'removed', 'returned', 'total'], changedServices(index)),
    ],
  ] as const;
  return tables.map(([table, csv]) => ({ params: { table }, props: { csv } }));
};

/** The data of each chart. */
export const GET: APIRoute = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
