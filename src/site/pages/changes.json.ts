import type { APIRoute } from 'astro';
import { siteChanges } from '../changes/site-changes.ts';
import { siteContent } from '../content/content.ts';
import { feedItems } from '../feeds/feed-item.ts';
import { FEEDS } from '../feeds/feeds.ts';
import { jsonFeed } from '../feeds/json-feed.ts';

/** The data changes as JSON Feed. */
export const GET: APIRoute = ({ site }) =>
  new Response(jsonFeed(feedItems(siteContent(), siteChanges()), site), {
    headers: { 'content-type': FEEDS[1].type },
  });
