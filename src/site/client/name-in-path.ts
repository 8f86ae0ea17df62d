/** The longest known code has 89 characters; no longer name has results. */
const LONGEST = 160;

/**
 * The name at the end of an address, in the spellings that a search should try: without hyphens between the words, then
 * as separate words. Empty for a path without a name.
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
