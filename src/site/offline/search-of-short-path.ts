import { codeOfShortPath, sitePath } from '../../text/paths.ts';

/**
 * The search for the code of a short address, as a path below the site; `undefined` for another path. The search is
 * always saved, and finds the page of a code that may be in any pack.
 */
export function searchOfShortPath(path: string): string | undefined {
  const code = codeOfShortPath(path);
  return code && `${sitePath.search()}?q=${encodeURIComponent(code)}`;
}
