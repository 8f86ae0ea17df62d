/** The longest known code has 89 characters; a longer name finds nothing. */
const LONGEST = 160;

/**
 * The name that an address leads to, as one would type it: the last part of the path without the
 * hyphens between its words. Empty for a path without one.
 */
export function nameInPath(path: string): string {
  const part = path.split('/').findLast((piece) => piece !== '') ?? '';
  try {
    return decodeURIComponent(part)
      .replace(/\.html$/, '')
      .replaceAll('-', '')
      .slice(0, LONGEST);
  } catch {
    return '';
  }
}
