/** The files of a repository that are read. */
export interface RepositoryLayout {
  /** The repository's name; that of the international edition has `-intl-en` at its end. */
  repository: string;
  /** The folder of the services: `tccli/services`. */
  folder: string;
  /** The files of a service version that are read. */
  names: readonly string[];
  /** The file that states the release, and how it does. */
  release: { path: string; pattern: RegExp };
}

/** A file of a service version, by its path below the repository's folder. */
export interface FilePlace {
  path: string;
  /** The service's folder, which can differ from its id. */
  folder: string;
  /** The version's folder without its `v`: `20190116`. */
  date: string;
  name: string;
}

/** A wanted file, as it was found. */
export interface FoundFile extends FilePlace {
  /** In a separate buffer, which can be transferred to another thread. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** The text of a file's bytes, which are UTF-8. */
export function textOf({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

/** What a repository's files say of it as a whole; `null` where they do not. */
export interface Release {
  /** The name of the repository's folder. */
  folder: string;
  version: string | null;
  /** When it was packed, `YYYY-MM-DD HH:MM:SS` in UTC; `null` for a folder. */
  updatedAt: string | null;
}

/** The command-line tool's repository. */
export const CLI_LAYOUT: RepositoryLayout = {
  repository: 'tencentcloud-cli',
  folder: 'tccli/services',
  names: ['api.json', 'examples.json'],
  release: {
    path: 'tccli/__init__.py',
    pattern: /^__version__\s*=\s*['"](\d{1,9}(?:\.\d{1,9}){1,3})['"]/m,
  },
};

/** The Go SDK's repository. */
export const SDK_LAYOUT: RepositoryLayout = {
  repository: 'tencentcloud-sdk-go',
  folder: 'tencentcloud',
  names: ['errors.go', 'client.go'],
  release: {
    path: 'tencentcloud/common/http/request.go',
    pattern: /"SDK_GO_(\d{1,9}(?:\.\d{1,9}){1,3})"/,
  },
};

/** A release in a folder's name: `tencentcloud-cli-intl-en-3.1.160.1`. */
const RELEASE_IN_NAME = /-v?(\d{1,9}(?:\.\d{1,9}){1,3})$/;

/** The version of an API that a version's folder names: `2019-01-16` for `20190116`. */
export function apiVersionOf(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
}

/** The service version and file that a path names; `null` for a path that is not wanted. */
export function filePlaceOf(layout: RepositoryLayout, path: string): FilePlace | null {
  if (!path.startsWith(`${layout.folder}/`)) return null;
  const [folder, version, name, ...rest] = path.slice(layout.folder.length + 1).split('/');
  if (!folder || !version || !name || rest.length > 0) return null;
  if (!/^v\d{8}$/.test(version) || !layout.names.includes(name)) return null;
  return { path, folder, date: version.slice(1), name };
}

/** The release as the repository states it, else as the name of its folder does. */
export function versionOf(
  layout: RepositoryLayout,
  releaseText: string,
  folderName: string,
): string | null {
  const match = layout.release.pattern.exec(releaseText) ?? RELEASE_IN_NAME.exec(folderName);
  return match?.[1] ?? null;
}
