import type { SourceId } from '../../src/schema/facts/source.ts';
import type { SitePage } from './site-tree.ts';

const CRAWLED = /^page-(\d+)-\d+$/;

/** The source id of a crawled page: the same in every run and in every frame language. */
export function sourceIdOf({ product, id }: Pick<SitePage, 'product' | 'id'>): SourceId {
  return `page-${product}-${id}`;
}

/** The product number of a crawled page; `null` for any other source. */
export function crawledProductOf(id: SourceId): number | null {
  const product = CRAWLED.exec(id)?.[1];
  return product === undefined ? null : Number(product);
}
