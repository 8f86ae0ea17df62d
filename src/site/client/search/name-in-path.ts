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

/** The code that the address of a page of an error names, as codes are usually written; `undefined` for other pages. */
export function codeInPath(path: string): string | undefined {
  const [, slug = ''] = /\/errors\/([^/]+)\/?(?:index\.html)?$/.exec(path) ?? [];
  if (slug.length > LONGEST || !/^-?[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*$/.test(slug)) return undefined;
  return slug
    .replace(/(^|[.-])-([a-z0-9]+)/g, (_, before: string, capitals: string) => {
      return `${before === '.' ? before : ''}${capitals.toUpperCase()}`;
    })
    .replace(/(^|[.-])([a-z])/g, (_, before: string, letter: string) => {
      return `${before === '.' ? before : ''}${letter.toUpperCase()}`;
    });
}

/** The id of the service in an address; `undefined` if there is none. */
export function serviceInPath(path: string): string | undefined {
  return /\/services\/([a-z0-9-]+)(?:\/|$)/.exec(path)?.[1];
}
