import { ContentError } from '../../src/content/content-error.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import { type FrameLanguage, FrameLanguageSchema } from '../../src/schema/facts/source.ts';

/** The international documentation site. */
export const OFFICIAL_SITE = 'https://www.tencentcloud.com';

const PAGE = /^\/document\/(?:product|api)\/(\d{1,12})\/(\d{1,12})\/?$/;
const PRODUCT = /^\/document\/(?:product|api)\/(\d{1,12})\/?$/;
const LANGUAGES = FrameLanguageSchema.options.join('|');
const FRAME = new RegExp(`^/(${LANGUAGES})(?=/|$)`);

/** A documentation site, or a copy of it, in one language of its page frame. */
export interface Site {
  /** `https://www.tencentcloud.com` */
  origin: string;
  /** The prefix of every path: empty, or a language such as `/ko`. */
  prefix: string;
  language: FrameLanguage;
  /** The edition that the site documents. */
  edition: Edition;
}

/** The place of a link's target on the site. */
export type SitePlace =
  | { kind: 'product'; product: number; path: string }
  | { kind: 'page'; product: number; page: number; path: string };

/**
 * The site of a base URL: https, or http on this machine, with an empty path or a frame's language.
 * @throws {ContentError} for any other URL.
 */
export function parseSite(address: string): Site {
  const url = URL.parse(address);
  const path = url?.pathname.replace(/\/$/, '') ?? '';
  const language = FRAME.exec(path)?.[1];
  if (!url || !isAllowed(url) || (path !== '' && path !== `/${language}`) || url.search || url.hash)
    throw new ContentError('The site cannot be crawled:', [
      `${address}: is not the https address of a documentation site, such as ${OFFICIAL_SITE} or ${OFFICIAL_SITE}/ko`,
    ]);
  const isChinese = url.hostname.endsWith('cloud.tencent.com');
  return {
    origin: url.origin,
    prefix: path,
    language: FrameLanguageSchema.parse(language ?? (isChinese ? 'zh' : 'en')),
    edition: isChinese ? 'china' : 'international',
  };
}

/** Whether a host is this machine, which serves a copy of the site for tests. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}

/** The URL of a path on the site, with the frame's language before the path. */
export function addressOf({ origin, prefix }: Site, path: string): string {
  return `${origin}${prefix}${path}`;
}

/**
 * The URL that content states: the page's URL or, for a copy on this machine, its URL on the official
 * site.
 */
export function publicAddressOf(site: Site, path: string): string {
  return addressOf(
    isLoopback(new URL(site.origin)) ? { ...site, origin: OFFICIAL_SITE } : site,
    path,
  );
}

/**
 * The product or page to which a link of the site leads. The paths with `api` and with `product` lead to
 * the same page in every frame language. `null` for every other link and for links to other sites.
 */
export function sitePlaceOf(link: string, site: Site): SitePlace | null {
  const url = URL.parse(link, site.origin);
  if (!url || url.origin !== site.origin || url.username || url.password) return null;
  const path = url.pathname.replace(FRAME, '').replace(/\/$/, '');
  const page = PAGE.exec(path);
  if (page) return { kind: 'page', product: Number(page[1]), page: Number(page[2]), path };
  const product = PRODUCT.exec(path);
  return product ? { kind: 'product', product: Number(product[1]), path } : null;
}

function isAllowed(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}
