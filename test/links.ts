/** An address of a page, in HTML as the project writes it. */
const ADDRESS = /\s(?:href|src|action)="([^"]*)"/g;

/**
 * The addresses in pages that lead nowhere, each after the path of its page: to a page or file that is
 * not there, or to an anchor that its page does not hold. Other sites are not asked.
 * @param pages HTML by path from `/`: of a folder's page, as `/errors/` or as `/errors/index.html`.
 * @param hasFile whether there is a file at a path that is no page.
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  hasFile: (path: string) => boolean,
): string[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (path: string, html: string) => {
    const known = anchors.get(path) ?? new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), idOf));
    anchors.set(path, known);
    return known;
  };
  const broken: string[] = [];
  for (const [path, html] of pages) {
    for (const [, link = ''] of html.matchAll(ADDRESS)) {
      if (/^https?:/.test(link)) continue;
      const { pathname, hash } = new URL(link, `http://site${path}`);
      const target = pages.get(pathname);
      if (target === undefined && hasFile(pathname)) continue;
      const anchor = decodeURIComponent(hash.slice(1));
      if (target === undefined || (anchor && !anchorsOf(pathname, target).has(anchor)))
        broken.push(`${path}: ${link}`);
    }
  }
  return broken;
}

function idOf([, id = '']: RegExpExecArray): string {
  return id;
}
