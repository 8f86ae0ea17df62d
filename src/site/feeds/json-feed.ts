import { sitePath } from '../../text/paths.ts';
import { type FeedItem, feedAddress } from './feed-item.ts';
import { ALL_CHANGES, FEEDS } from './feeds.ts';

/**
 * The changes as JSON Feed 1.1, newest first. The format requires absolute URLs, so without the site's
 * URL they are left out, and `user_comment` says so.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(items: readonly FeedItem[], site: URL | undefined): string {
  const [, { path: own }] = FEEDS;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: ALL_CHANGES.title,
    description: ALL_CHANGES.subtitle,
    ...(site
      ? { home_page_url: feedAddress(sitePath.changes(), site), feed_url: feedAddress(own, site) }
      : { user_comment: 'URLs are left out: SITE_URL was not set for this build.' }),
    language: 'en',
    authors: [{ name: 'tcerr' }],
    items: items.map(({ id, title, path, updatedAt, summary, content }) => ({
      id,
      ...(site && { url: feedAddress(path, site) }),
      title,
      summary,
      content_html: content.text,
      date_published: updatedAt,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
