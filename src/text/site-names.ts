import type { Edition } from '../schema/facts/edition.ts';

/** What Tencent Cloud's two sites are called in a sentence. */
export const SITE_NAMES: Readonly<Record<Edition, string>> = {
  international: 'international',
  china: 'China',
};

/** The names at the start of a line or as a label. */
export const SITE_TITLES: Readonly<Record<Edition, string>> = {
  international: 'International',
  china: 'China',
};

/** What marks a record that only one site has: `China only`. */
export function siteMark(site: Edition): string {
  return site === 'china' ? 'China only' : 'International only';
}

/** The sites of a content: `international and China site`. */
export function sitesText(editions: readonly Edition[]): string {
  return `${editions.map((edition) => SITE_NAMES[edition]).join(' and ')} site`;
}
