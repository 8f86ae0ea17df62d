import type { APIRoute, GetStaticPaths } from 'astro';
import { changedDates } from '../../../../records/changes/changed-dates.ts';
import { changedDays } from '../../../../records/changes/month-changes.ts';
import type { SiteService } from '../../../../records/content-index.ts';
import { siteContent } from '../../../content/content.ts';
import { atomFeed } from '../../../feeds/atom.ts';
import { FEED_DAYS, feedItems } from '../../../feeds/feed-item.ts';
import { FEEDS, serviceFeed, serviceSubject } from '../../../feeds/feeds.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const index = siteContent();
  return [...index.services.values()]
    .filter(({ service }) => changedDates(index, service).length > 0)
    .map((service) => ({
      params: { service: serviceFeed(service.service).split('/')[2] },
      props: { service },
    }));
};

/** What releases changed in a service, as Atom. */
export const GET: APIRoute<{ service: SiteService }> = ({ site, props: { service } }) => {
  const index = siteContent();
  const subject = serviceSubject(service);
  const items = feedItems(changedDays(index, FEED_DAYS, [service.service]), subject);
  const { updatedAt } = index.content.manifest;
  const feed = atomFeed(items, { site, updatedAt }, subject);
  return new Response(feed, { headers: { 'content-type': FEEDS[0].type } });
};
