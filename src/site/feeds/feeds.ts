import { sitePath } from '../../text/paths.ts';

/** The feeds of changes in all services: the path, the media type and the name of each. */
export const FEEDS = [
  { path: '/changes.atom', type: 'application/atom+xml', name: 'Atom feed' },
  { path: '/changes.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

/** The path of the Atom feed of a service. */
export function serviceFeed(service: string): string {
  return `${sitePath.serviceChanges(service).slice(0, -1)}.atom`;
}

/** What a feed is about. */
export interface FeedSubject {
  /** What its id is made of; it never changes. */
  name: string;
  title: string;
  subtitle: string;
  /** Its own path, and that of the page with the same changes. */
  path: string;
  page: string;
}

/** The feed of all services. */
export const ALL_CHANGES: FeedSubject = {
  name: 'changes',
  title: 'tcerr: changes of the Tencent Cloud API',
  subtitle: 'What releases of the Tencent Cloud SDK added, removed and brought back, by day.',
  path: FEEDS[0].path,
  page: sitePath.changes(),
};

/** The feed of one service. */
export function serviceSubject({ service, name }: { service: string; name: string }): FeedSubject {
  return {
    name: `changes of ${service}`,
    title: `tcerr: changes of ${name}`,
    subtitle: `What releases added, removed and brought back in ${name} (${service}), by day.`,
    path: serviceFeed(service),
    page: sitePath.serviceChanges(service),
  };
}
