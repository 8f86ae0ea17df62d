import { href } from '../address/href.ts';

/** The manifest with which a browser installs the site as an application. */
export function GET(): Response {
  const icon = (name: string, sizes: string, type: string) => ({ src: href(name), sizes, type });
  const manifest = {
    name: 'tcerr: Tencent Cloud error codes',
    short_name: 'tcerr',
    description: 'What a Tencent Cloud API error code means, and what to do about it.',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#171c26',
    theme_color: '#171c26',
    icons: [
      icon('/favicon.svg', 'any', 'image/svg+xml'),
      icon('/icon-192.png', '192x192', 'image/png'),
      icon('/icon-512.png', '512x512', 'image/png'),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`);
}
