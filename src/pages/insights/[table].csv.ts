import type { APIRoute, GetStaticPaths } from 'astro';
import { csvOf } from '../../lib/csv.ts';
import { siteContent } from '../../site/content.ts';
import { categoryCounts, serviceSizes, sharedCodes } from '../../site/insights/tables.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const index = siteContent();
  const tables = [
    ['categories', csvOf(['service', 'category', 'codes'], categoryCounts(index))],
    ['shared-codes', csvOf(['code', 'services'], sharedCodes(index))],
    ['services', csvOf(['service', 'name', 'actions', 'codes'], serviceSizes(index))],
  ] as const;
  return tables.map(([table, csv]) => ({ params: { table }, props: { csv } }));
};

/** The data behind each picture. */
export const GET: APIRoute = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
