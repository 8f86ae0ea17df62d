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
export type Where =
  | { kind: 'folder'; path: string }
  | { kind: 'archive'; path: string }
  | { kind: 'url'; url: URL };

/**
 * Tells a folder, an archive and an address apart.
 * @throws {ContentError} when nothing is there, or when the address is not https.
 */
export function parseWhere(where: string): Where {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where)) return { kind: 'url', url: parseAddress(where) };
  const stats = statSync(where, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { kind: 'folder', path: where };
  if (stats?.isFile()) return { kind: 'archive', path: where };
  throw unusable(where, 'is neither a folder nor a .tar.gz nor an https address');
}

/** Whether an address may be fetched: https, or http on this machine. */
export function mayFetch({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function parseAddress(where: string): URL {
  const url = URL.parse(where);
  if (!url) throw unusable(where, 'is not an address');
  if (!mayFetch(url)) throw unusable(where, 'is not an https address');
  return url;
}

function unusable(where: string, why: string): ContentError {
  return new ContentError('The definitions cannot be read:', [`${where} ${why}`]);
}
