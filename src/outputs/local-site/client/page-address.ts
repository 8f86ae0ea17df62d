/** The address of a page's file, relative to `base`, the way to the first page; the path may end in an anchor. */
export function pageAddress(base: string, path: string): string {
  const [page = '', anchor] = path.split('#');
  return `${base}${page.slice(1)}index.html${anchor === undefined ? '' : `#${anchor}`}`;
}
