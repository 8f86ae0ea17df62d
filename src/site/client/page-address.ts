/** The address of a page on a site that is served below `base`; the path may end in an anchor. */
export function pageAddress(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
