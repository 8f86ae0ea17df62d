/** The longest known code has 89 characters; no longer name has results. */
const LONGEST = 160;
const SHORT = /\/e\/([^/]+)\/?(?:index\.html)?$/;
const OF_ERROR = /\/errors\/([^/]+)\/?(?:index\.html)?$/;
/** A code, or the part of an address that is made of one. */
const NAME = /^-?[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.?$/;

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

/**
 * The code that the address of a page of an error names, or a short address; `undefined` for other pages. It is as the
 * address spells it, if that is in capitals or short, else as codes are usually written.
 */
export function codeInPath(path: string): string | undefined {
  const code = spelledCodeIn(path);
  const isSpelled = code && (/[A-Z]/.test(code) || SHORT.test(path));
  return code && !isSpelled ? inCapitals(code) : code;
}

/** The code of such an address exactly as the address spells it. */
export function spelledCodeIn(path: string): string | undefined {
  const [, part = ''] = SHORT.exec(path) ?? OF_ERROR.exec(path) ?? [];
  try {
    const code = decodeURIComponent(part).replace(/\.html$/, '');
    return code.length <= LONGEST && NAME.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function inCapitals(slug: string): string {
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
