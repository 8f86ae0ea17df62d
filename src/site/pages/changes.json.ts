import type { APIRoute } from 'astro';
import { changedDays } from '../../records/changes/month-changes.ts';
import { siteContent } from '../content/content.ts';
import { FEED_DAYS, feedItems } from '../feeds/feed-item.ts';
import { ALL_CHANGES, FEEDS } from '../feeds/feeds.ts';
import { jsonFeed } from '../feeds/json-feed.ts';

/** What releases changed, as JSON Feed. */
export const GET: APIRoute = ({ site }) => {
  const items = feedItems(changedDays(siteContent(), FEED_DAYS), ALL_CHANGES);
  return new Response(jsonFeed(items, site), { headers: { 'content-type': FEEDS[1].type } });
};
