/** The longest known code has 89 characters; a longer name finds nothing. */
const LONGEST = 160;

/**
 * The name that an address leads to, in the ways in which one would look for it: the last part of the
 * path without the hyphens between its words, then its words apart. None for a path without a name.
 */
export function namesInPath(path: string): string[] {
  const part = path.split('/').findLast((piece) => piece !== '') ?? '';
  try {
    const name = decodeURIComponent(part)
      .replace(/\.html$/, '')
      .slice(0, LONGEST);
    const spellings = [name.replaceAll('-', ''), name.replace(/[-.]+/g, ' ').trim()];
    return [...new Set(spellings)].filter((spelling) => spelling !== '');
  } catch {
    return [];
  }
}
