import type { ContentIndex } from '../../../records/content-index.ts';
import { onlySite } from '../../../records/sources.ts';
import type { Edition } from '../../../schema/facts/edition.ts';
import type { Text } from '../../blocks/article.ts';
import { siteBadge } from '../../blocks/make-blocks.ts';

/** The mark of what only one site has, for the end of a line; nothing if both have it. */
export function siteWords(index: ContentIndex, sites: readonly Edition[]): Text {
  const site = onlySite(index, sites);
  return site ? [' ', siteBadge(site)] : [];
}
