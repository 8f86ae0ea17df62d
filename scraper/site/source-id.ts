import type { SourceId } from '../../src/schema/facts/source.ts';
import type { SitePage } from './site-tree.ts';

const CRAWLED = /^page-(\d+)-\d+$/;

/** The id that facts of a crawled page name it by: the same in every run and every language of the frame. */
export function sourceIdOf({ product, id }: Pick<SitePage, 'product' | 'id'>): SourceId {
  return `page-${product}-${id}`;
}

/** The number of the product that a crawled page is of; `null` for any other source. */
export function crawledProductOf(id: SourceId): number | null {
  const product = CRAWLED.exec(id)?.[1];
  return product === undefined ? null : Number(product);
}
