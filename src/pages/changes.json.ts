import type { APIRoute } from 'astro';
import { siteChanges } from '../site/changes/site-changes.ts';
import { siteContent } from '../site/content.ts';
import { feedItems } from '../site/feeds/feed-item.ts';
import { FEEDS } from '../site/feeds/feeds.ts';
import { jsonFeed } from '../site/feeds/json-feed.ts';

/** The changes of the data as JSON Feed. */
export const GET: APIRoute = ({ site }) =>
  new Response(jsonFeed(feedItems(siteContent(), siteChanges()), site), {
    headers: { 'content-type': FEEDS[1].type },
  });
