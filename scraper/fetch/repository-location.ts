import { statSync } from 'node:fs';
import { ContentError } from '../../src/content/content-error.ts';

/** The repository of Tencent Cloud's command-line tool. */
const CLI_REPOSITORY = 'https://github.com/TencentCloud/tencentcloud-cli-intl-en';
/** The repository of Tencent Cloud's Go SDK. */
const SDK_REPOSITORY = 'https://github.com/TencentCloud/tencentcloud-sdk-go-intl-en';

/** The default of `--cli`. */
export const DEFAULT_CLI = `${CLI_REPOSITORY}/archive/refs/heads/master.tar.gz`;
/** The default of `--sdk`. */
export const DEFAULT_SDK = `${SDK_REPOSITORY}/archive/refs/heads/master.tar.gz`;

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
