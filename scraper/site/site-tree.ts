import { PageError } from '../pages/issue.ts';
import { type NavigationNode, readLinks, readNavigation } from '../pages/readers/navigation.ts';
import { type Site, type SitePlace, sitePlaceOf } from './site-address.ts';

/** A product as the index lists it. */
export interface SiteProduct {
  id: number;
  title: string;
  path: string;
}

/** A page as its product's tree lists it. */
export interface SitePage {
  product: number;
  id: number;
  title: string;
  path: string;
  /** The titles of the directories that contain it, outermost first. */
  folders: string[];
}

/** The entries of a tree, in order, and its links to other hosts or to something other than a page. */
export interface Listed<T> {
  listed: T[];
  refused: string[];
}

/** The path of the index, which lists every product. */
export const INDEX_PATH = '/document/api';

/**
 * The products that the index lists in its tree or, without a tree, in its links.
 * @throws {PageError} if it lists no product.
 */
export function productsIn(html: string, site: Site): Listed<SiteProduct> {
  const list = new Listing<SiteProduct>();
  for (const { title, link, id } of treeOrLinks(html)) {
    const place = link === '' ? null : sitePlaceOf(link, site);
    if (place?.kind === 'product')
      list.add(place.product, { id: place.product, title, path: place.path });
    // A node without a link is identified by its number.
    else if (link === '') list.add(id, { id, title, path: `${INDEX_PATH}/${id}` });
    else if (!place) list.refused.push(link);
  }
  return list.orThrow('lists no products');
}

/**
 * The pages of a product that its page lists in its tree or, without a tree, in its links. Pages of other
 * products are left out.
 * @throws {PageError} if it lists no page.
 */
export function pagesIn(html: string, product: number, site: Site): Listed<SitePage> {
  const list = new Listing<SitePage>();
  const visit = ({ title, type, link, children }: NavigationNode, folders: string[]) => {
    const place = sitePlaceOf(link, site);
    if (type === 'page') addPage(list, place, { title, link, folders, product });
    for (const child of children) visit(child, [...folders, title]);
  };
  const tree = treeOrLinks(html);
  const own = tree.find(
    ({ id, type, children }) => id === product && type === 'directory' && children.length > 0,
  );
  for (const node of own?.children ?? tree) visit(node, []);
  return list.orThrow('lists no pages');
}

function addPage(
  list: Listing<SitePage>,
  place: SitePlace | null,
  { title, link, folders, product }: Omit<SitePage, 'id' | 'path'> & { link: string },
): void {
  if (place?.kind !== 'page') list.refused.push(link);
  else if (place.product === product)
    list.add(place.page, { product, id: place.page, title, path: place.path, folders });
}

/** Keeps the first entry of each number. */
class Listing<T> {
  readonly refused: string[] = [];
  readonly #entries = new Map<number, T>();

  add(id: number, entry: T): void {
    if (!this.#entries.has(id)) this.#entries.set(id, entry);
  }

  orThrow(problem: string): Listed<T> {
    if (this.#entries.size === 0) throw new PageError(`${problem}, in its tree or as links`);
    return { listed: [...this.#entries.values()], refused: this.refused };
  }
}

function treeOrLinks(html: string): NavigationNode[] {
  try {
    return readNavigation(html);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return readLinks(html);
  }
}
