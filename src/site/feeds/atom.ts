import { html } from '../html/html.ts';
import { type FeedItem, feedAddress, permanentId, rfc3339 } from './feed-item.ts';
import { ALL_CHANGES, FEEDS, type FeedSubject } from './feeds.ts';

/** Characters that XML 1.0 cannot contain, even escaped. @see https://www.w3.org/TR/xml/#charsets */
const UNSPEAKABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The place and the date of a feed. */
export interface FeedPlace {
  /** The site's URL; `undefined` if the build does not know it. */
  site: URL | undefined;
  /** The date of the content, for a feed without items; `null` if the content is not dated. */
  updatedAt: string | null;
}

/**
 * The changes as Atom, newest first. Without the site's URL, links are relative to the feed and a
 * comment says so. A feed without any date is dated 1970, because Atom requires a date.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(
  items: readonly FeedItem[],
  { site, updatedAt }: FeedPlace,
  { name, title: feedTitle, subtitle, path: own, page }: FeedSubject = ALL_CHANGES,
): string {
  const updated = items[0]?.updatedAt ?? rfc3339(updatedAt ?? '1970-01-01 00:00:00');
  const entries = items.map(
    ({ id, title, path, updatedAt: date, summary, content }) => html`
<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${date}</updated>
<link rel="alternate" type="text/html" href="${feedAddress(path, site, own)}"/>
<summary>${summary}</summary>
<content type="html">${content.text}</content>
</entry>`,
  );
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${permanentId(name)}</id>
<title>${feedTitle}</title>
<subtitle>${subtitle}</subtitle>
<updated>${updated}</updated>
<author><name>tcerr</name></author>
<link rel="self" type="${FEEDS[0].type}" href="${feedAddress(own, site, own)}"/>
<link rel="alternate" type="text/html" href="${feedAddress(page, site, own)}"/>${entries}
</feed>
`;
  const remark = site ? '' : '<!-- Links are relative: SITE_URL was not set for this build. -->\n';
  return `<?xml version="1.0" encoding="utf-8"?>\n${remark}${feed.text}`.replace(
    UNSPEAKABLE,
    '\uFFFD',
  );
}
