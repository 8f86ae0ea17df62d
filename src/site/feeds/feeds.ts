/** The feeds of changes: where each stands, its media type, and what readers call it. */
export const FEEDS = [
  { path: '/changes.atom', type: 'application/atom+xml', name: 'Atom feed' },
  { path: '/changes.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

/** What both feeds are called, and what they say of themselves. */
export const FEED_TITLE = 'tcerr: changes of the data';
export const FEED_SUBTITLE =
  'What differs in this reference of the Tencent Cloud API from one state of its data to the next.';
