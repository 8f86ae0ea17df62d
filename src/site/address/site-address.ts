import { siteOrigin } from '../settings.ts';
import { href } from './href.ts';

const ORIGIN = siteOrigin() ?? '';

/** The absolute URL of a path; the path on its host if the site's origin is unknown. */
export function addressOf(path: string): string {
  return ORIGIN + href(path);
}
