import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The root of the sources, to which relative addresses in SARIF belong. */
export const SOURCE_ROOT = '%SRCROOT%';
/** A path that only Windows has: with a drive, or on a server. */
const OF_WINDOWS = /^(?:[a-z]:[\\/]|\\\\)/i;

/**
 * Where a file is, as SARIF says it: within the folder of work by a relative address, which code scanning needs, and
 * elsewhere by an absolute one. Both are valid URI references of RFC 3986.
 */
export function artifactLocation(file: string): { uri: string; uriBaseId?: string } {
  const isOfWindows = OF_WINDOWS.test(file);
  if (isOfWindows && sep === '/') return { uri: pathToFileURL(file, { windows: true }).href };
  const path = relative('', resolve(file));
  const isOutside = /^\.\.(?:[\\/]|$)/.test(path) || OF_WINDOWS.test(path);
  if (isOutside) return { uri: pathToFileURL(file).href };
  const parts = path.split(sep).map((part) => encodeURIComponent(part.toWellFormed()));
  return { uri: parts.join('/'), uriBaseId: SOURCE_ROOT };
}

/** What a run of SARIF says about the root: each reader has the sources in a folder of its own. */
export const URI_BASES = {
  [SOURCE_ROOT]: { description: { text: 'The folder in which the command ran.' } },
} as const;
