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

/**
 * All that addresses can lead to. Paths begin with `/`; a folder's page is `/errors/` or, where it
 * is a file like others, at `/errors/index.html`.
 */
export class Places {
  readonly #pages: ReadonlyMap<string, Pick<PageLinks, 'anchors'>>;
  readonly #hasFile: (path: string) => boolean;
  /** What is known of addresses that mean the same on every page. */
  readonly #known = new Map<string, boolean>();

  /** @param hasFile whether a path has a file that is not a page. */
  constructor(
    pages: ReadonlyMap<string, Pick<PageLinks, 'anchors'>>,
    hasFile: (path: string) => boolean,
  ) {
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
    const page = this.#pages.get(pathname);
    if (page === undefined) return anchor === '' && this.#hasFile(pathname);
    return anchor === '' || page.anchors.has(anchor);
  }
}

/**
 * The addresses in pages that lead nowhere, each after the path of its page: to a page or file that is
 * not there, or to an anchor that its page does not contain. Other sites are not asked.
 * @param pages HTML by path, as {@link Places} has them.
 * @param hasFile whether a path has a file that is not a page.
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  hasFile: (path: string) => boolean,
): string[] {
  const read = new Map(Array.from(pages, ([path, html]) => [path, pageLinks(html)]));
  const places = new Places(read, hasFile);
  return [...read].flatMap(([path, { links }]) =>
    places.broken(path, links).map((link) => `${path}: ${link}`),
  );
}
