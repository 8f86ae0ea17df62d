import type { APIRoute } from 'astro';
import { siteChanges } from '../site/changes/site-changes.ts';
import { siteContent } from '../site/content.ts';
import { atomFeed } from '../site/feeds/atom.ts';
import { feedItems } from '../site/feeds/feed-item.ts';
import { FEEDS } from '../site/feeds/feeds.ts';

/** The changes of the data as Atom. */
export const GET: APIRoute = ({ site }) => {
  const index = siteContent();
  const { updatedAt } = index.content.manifest;
  const feed = atomFeed(feedItems(index, siteChanges()), { site, updatedAt });
  return new Response(feed, { headers: { 'content-type': FEEDS[0].type } });
};
