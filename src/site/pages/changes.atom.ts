import type { APIRoute } from 'astro';
import { siteChanges } from '../changes/site-changes.ts';
import { siteContent } from '../content/content.ts';
import { atomFeed } from '../feeds/atom.ts';
import { feedItems } from '../feeds/feed-item.ts';
import { FEEDS } from '../feeds/feeds.ts';

/** The data changes as Atom. */
export const GET: APIRoute = ({ site }) => {
  const index = siteContent();
  const { updatedAt } = index.content.manifest;
  const feed = atomFeed(feedItems(index, siteChanges()), { site, updatedAt });
  return new Response(feed, { headers: { 'content-type': FEEDS[0].type } });
};
