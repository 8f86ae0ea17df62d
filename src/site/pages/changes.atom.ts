import type { APIRoute } from 'astro';
import { changedDays } from '../../records/changes/month-changes.ts';
import { siteContent } from '../content/content.ts';
import { atomFeed } from '../feeds/atom.ts';
import { FEED_DAYS, feedItems } from '../feeds/feed-item.ts';
import { ALL_CHANGES, FEEDS } from '../feeds/feeds.ts';

/** What releases changed, as Atom. */
export const GET: APIRoute = ({ site }) => {
  const index = siteContent();
  const { updatedAt } = index.content.manifest;
  const feed = atomFeed(feedItems(changedDays(index, FEED_DAYS), ALL_CHANGES), { site, updatedAt });
  return new Response(feed, { headers: { 'content-type': FEEDS[0].type } });
};
