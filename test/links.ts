import { someOf } from './every-case.ts';

/** An anchor or an address, in HTML as the project writes it. */
const ATTRIBUTE = /\s(id|href|src|action)="([^"]*)"/g;
/** An address of another site, which is not asked, or one that is none of a page. */
const ELSEWHERE = /^(https?|mailto):/;

/** Where one can go on a page, and where the page leads. */
export interface PageLinks {
  /** The ids of its elements. */
  anchors: ReadonlySet<string>;
  /** Ids that more than one element has. */
  repeated: readonly string[];
  /** Each address once, as it is written. */
  links: readonly string[];
}

/** Reads off a page's HTML where one can go on it, and where it leads. */
export function pageLinks(html: string): PageLinks {
  const anchors = new Set<string>();
  const repeated: string[] = [];
  const links = new Set<string>();
  for (const [, name, value = ''] of html.matchAll(ATTRIBUTE)) {
    if (name !== 'id') links.add(value.replaceAll('&amp;', '&'));
    else if (anchors.has(value)) repeated.push(value);
    else anchors.add(value);
  }
  return { anchors, repeated, links: [...links] };
}

/** The pages, of which each is read when an address leads to one of its anchors. */
type Pages = Pick<ReadonlyMap<string, Pick<PageLinks, 'anchors'>>, 'has' | 'get'>;

/**
 * All that addresses can lead to. Paths begin with `/`; a folder's page is `/errors/` or, where it
 * is a file like others, at `/errors/index.html`.
 */
export class Places {
  readonly #pages: Pages;
  readonly #hasFile: (path: string) => boolean;
  /** What is known of addresses that mean the same on every page. */
  readonly #known = new Map<string, boolean>();

  /** @param hasFile whether a path has a file that is not a page. */
  constructor(pages: Pages, hasFile: (path: string) => boolean) {
    this.#pages = pages;
    this.#hasFile = hasFile;
  }

  /** Those of the addresses in the file at a path that lead to no page and no file, or to no anchor of a page. */
  broken(from: string, addresses: readonly string[]): string[] {
    return addresses.filter((address) => !this.#leads(from, address));
  }

  #leads(from: string, address: string): boolean {
    if (ELSEWHERE.test(address)) return true;
    if (!address.startsWith('/')) return this.#find(from, address);
    const known = this.#known.get(address) ?? this.#find(from, address);
    this.#known.set(address, known);
    return known;
  }

  #find(from: string, address: string): boolean {
    const { pathname, hash } = new URL(address, `http://site${from}`);
    const anchor = decodeURIComponent(hash.slice(1));
    if (!this.#pages.has(pathname)) return anchor === '' && this.#hasFile(pathname);
    return anchor === '' || this.#pages.get(pathname)?.anchors.has(anchor) === true;
  }
}

/**
 * The addresses in pages that lead nowhere, each after the path of its page: to a page or file that is
 * not there, or to an anchor that its page does not contain. Other sites are not asked.
 * @param pages HTML by path, as {@link Places} has them.
 * @param hasFile whether a path has a file that is not a page.
 * @param from the paths of the pages whose addresses are followed.
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  hasFile: (path: string) => boolean,
  from: readonly string[] = [...pages.keys()],
): string[] {
  const known = new Map<string, PageLinks>();
  const read = (path: string) => {
    const links = known.get(path) ?? pageLinks(pages.get(path) ?? '');
    known.set(path, links);
    return links;
  };
  const places = new Places({ has: (path) => pages.has(path), get: read }, hasFile);
  return from.flatMap((path) =>
    places.broken(path, read(path).links).map((link) => `${path}: ${link}`),
  );
}

/** The paths of all pages that are written by hand, and of some of the many that are made from records. */
export function somePages(pages: ReadonlyMap<string, string>): string[] {
  const ofRecords = Map.groupBy(pages.keys(), (path) => /^\/(?:services|errors)\//.test(path));
  return [...(ofRecords.get(false) ?? []), ...someOf(ofRecords.get(true) ?? [], 10)];
}
