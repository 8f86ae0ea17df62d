import { statSync } from 'node:fs';
import { ContentError } from '../../src/content/content-error.ts';

/** The provider's repository of its command-line tool. */
export const CLI_REPOSITORY = 'https://github.com/TencentCloud/tencentcloud-cli-intl-en';
/** The provider's repository of its Go SDK. */
export const SDK_REPOSITORY = 'https://github.com/TencentCloud/tencentcloud-sdk-go-intl-en';

/** Where `--cli` is read from unless it is told otherwise. */
export const DEFAULT_CLI = `${CLI_REPOSITORY}/archive/refs/heads/master.tar.gz`;
/** Where `--sdk` is read from unless it is told otherwise. */
export const DEFAULT_SDK = `${SDK_REPOSITORY}/archive/refs/heads/master.tar.gz`;

/** What a WHERE names. */
export type RepositoryLocation =
  | { kind: 'folder'; path: string }
  | { kind: 'archive'; path: string }
  | { kind: 'url'; url: URL };

/**
 * Tells a folder, an archive and an address apart.
 * @throws {ContentError} when nothing is there, or when the address is not https.
 */
export function parseRepositoryLocation(location: string): RepositoryLocation {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location))
    return { kind: 'url', url: parseAddress(location) };
  const stats = statSync(location, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { kind: 'folder', path: location };
  if (stats?.isFile()) return { kind: 'archive', path: location };
  throw unusable(location, 'is neither a folder nor a .tar.gz nor an https address');
}

/** Whether an address may be fetched: https, or http on this machine. */
export function isFetchable({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function parseAddress(location: string): URL {
  const url = URL.parse(location);
  if (!url) throw unusable(location, 'is not an address');
  if (!isFetchable(url)) throw unusable(location, 'is not an https address');
  return url;
}

function unusable(location: string, why: string): ContentError {
  return new ContentError('The definitions cannot be read:', [`${location} ${why}`]);
}
