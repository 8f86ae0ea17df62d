/** The feeds of changes: the path, the media type and the name of each. */
export const FEEDS = [
  { path: '/changes.atom', type: 'application/atom+xml', name: 'Atom feed' },
  { path: '/changes.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

/** The title and the description of both feeds. */
export const FEED_TITLE = 'tcerr: data changes';
export const FEED_SUBTITLE =
  'What changed between data updates of this Tencent Cloud API reference.';
