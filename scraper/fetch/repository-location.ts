import { statSync } from 'node:fs';
import { ContentError } from '../../src/content/content-error.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';

/** The defaults of `--cli` and `--sdk`: the repositories of an edition's command-line tool and Go SDK. */
export function defaultRepositories(edition: Edition): { cli: string; sdk: string } {
  const suffix = edition === 'international' ? '-intl-en' : '';
  const archiveOf = (name: string) =>
    `https://github.com/TencentCloud/${name}${suffix}/archive/refs/heads/master.tar.gz`;
  return { cli: archiveOf('tencentcloud-cli'), sdk: archiveOf('tencentcloud-sdk-go') };
}

/** The location of a repository's files. */
export type RepositoryLocation =
  | { kind: 'folder'; path: string }
  | { kind: 'archive'; path: string }
  | { kind: 'url'; url: URL };

/**
 * The location that a folder, a `.tar.gz` or a URL names.
 * @throws {ContentError} if the path does not exist or the URL is not https.
 */
export function parseRepositoryLocation(location: string): RepositoryLocation {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location))
    return { kind: 'url', url: parseAddress(location) };
  const stats = statSync(location, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { kind: 'folder', path: location };
  if (stats?.isFile()) return { kind: 'archive', path: location };
  throw unusable(location, 'is neither a folder, a .tar.gz nor an https URL');
}

/** Whether a URL may be fetched: https, or http on this machine. */
export function isFetchable({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function parseAddress(location: string): URL {
  const url = URL.parse(location);
  if (!url) throw unusable(location, 'is not a URL');
  if (!isFetchable(url)) throw unusable(location, 'is not an https URL');
  return url;
}

function unusable(location: string, why: string): ContentError {
  return new ContentError('The definitions cannot be read:', [`${location} ${why}`]);
}
