import { join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { DEFAULT_EDITION, type Edition } from '../../src/schema/facts/edition.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { removeDownload } from '../fetch/archive-cache.ts';
import { type DownloadOptions, downloadArchive } from '../fetch/download.ts';
import {
  defaultRepositories,
  parseRepositoryLocation,
  type RepositoryLocation,
} from '../fetch/repository-location.ts';
import { type ReadBatch, SOURCE_IDS } from './read-batch.ts';
import { type Batch, splitIntoBatches } from './repository/batches.ts';
import { readArchive } from './repository/read-archive.ts';
import { readFolder } from './repository/read-folder.ts';
import { READ_LIMITS, type ReadLimits } from './repository/read-limits.ts';
import {
  CLI_LAYOUT,
  type FoundFile,
  type Release,
  type RepositoryLayout,
  SDK_LAYOUT,
} from './repository/repository-layout.ts';
import { editionOf, findRepositoryName } from './repository/repository-name.ts';

/** What is read, and from where. */
export interface RepositoryOptions {
  /**
   * The edition that the repositories describe. If it is absent, their names say it.
   * @default {@link DEFAULT_EDITION}, where neither says it
   */
  edition?: Edition | undefined;
  /**
   * The command-line tool's repository: a folder, a `.tar.gz` or an https address of one; `null`
   * leaves it out.
   * @default that of the edition, by {@link defaultRepositories}
   */
  cli?: string | null | undefined;
  /**
   * The Go SDK's repository, in the same forms.
   * @default that of the edition, by {@link defaultRepositories}
   */
  sdk?: string | null | undefined;
  /**
   * Where downloaded archives are kept.
   * @default '.cache/definitions'
   */
  cache?: string;
  /**
   * Whether a download shows a progress bar on the terminal.
   * @default whether stderr is a terminal
   */
  progress?: boolean;
  limits?: Partial<ReadLimits>;
  download?: Partial<DownloadOptions>;
}

/** A repository whose files have been found. */
interface Repository {
  given: string;
  /** The file or folder that it was read from, which for an address is an archive in the cache. */
  path: string;
  layout: RepositoryLayout;
  /** `null` if nothing says its name. */
  name: string | null;
  release: Release;
  files: FoundFile[];
}

/** The two repositories' files, and what they are as sources of facts. */
export interface Repositories {
  cli: Repository | null;
  sdk: Repository | null;
  edition: Edition;
  sources: Source[];
  batches: Batch[];
}

/**
 * Finds the files of the two repositories side by side.
 * @throws {ContentError} if a repository cannot be fetched or used, with the file and the reason.
 */
export async function findRepositories(options: RepositoryOptions): Promise<Repositories> {
  const defaults = defaultRepositories(options.edition ?? DEFAULT_EDITION);
  const { cli = defaults.cli, sdk = defaults.sdk } = options;
  const wanted = [
    {
      layout: CLI_LAYOUT,
      given: cli,
      location: cli === null ? null : parseRepositoryLocation(cli),
    },
    {
      layout: SDK_LAYOUT,
      given: sdk,
      location: sdk === null ? null : parseRepositoryLocation(sdk),
    },
  ];
  const located = [];
  for (const { location, ...rest } of wanted)
    located.push({ ...rest, location: location && (await fetched(location, options)) });
  const results = await Promise.allSettled(
    located.map(({ given, layout, location }) =>
      given === null || location === null ? null : findFiles(given, location, layout, options),
    ),
  );
  const problems = results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof ContentError) return result.reason.problems;
    throw result.reason;
  });
  refuse(problems);
  const [cliFound = null, sdkFound = null] = results.map((result) =>
    result.status === 'fulfilled' ? result.value : null,
  );
  const edition = commonEdition([cliFound, sdkFound], options.edition);
  const ids = SOURCE_IDS[edition];
  return {
    cli: cliFound,
    sdk: sdkFound,
    edition,
    batches: splitIntoBatches({ cli: cliFound?.files ?? null, sdk: sdkFound?.files ?? null }),
    sources: [
      ...(cliFound ? [sourceOf(ids.cli, 'definition-json', cliFound)] : []),
      ...(sdkFound ? [sourceOf(ids.sdk, 'go-sdk', sdkFound)] : []),
    ],
  };
}

/**
 * The edition that all repositories with a known name describe.
 * @throws {ContentError} if they describe different ones, or another one than is wanted.
 */
function commonEdition(
  repositories: readonly (Repository | null)[],
  wanted: Edition | undefined,
): Edition {
  const names = repositories.flatMap((repository) => repository?.name ?? []);
  const [edition = wanted ?? DEFAULT_EDITION, other] = new Set(names.map(editionOf));
  if (other)
    refuse([`${names.join(' and ')} describe different editions; name two of the same edition`]);
  if (wanted !== undefined && edition !== wanted)
    refuse([`${names.join(' and ')}: describes the edition ${edition}, not ${wanted}`]);
  return edition;
}

/** Downloads a URL's archive; other locations stay unchanged. */
async function fetched(
  location: RepositoryLocation,
  options: RepositoryOptions,
): Promise<RepositoryLocation> {
  if (location.kind !== 'url') return location;
  const { cache = join('.cache', 'definitions'), progress, download } = options;
  const path = await downloadArchive(location.url, cache, {
    ...(progress !== undefined && { progress }),
    ...download,
  });
  return { kind: 'archive', path };
}

async function findFiles(
  given: string,
  location: RepositoryLocation,
  layout: RepositoryLayout,
  options: RepositoryOptions,
): Promise<Repository> {
  const limits = { ...READ_LIMITS, ...options.limits };
  const path = location.kind === 'url' ? location.url.href : location.path;
  const files: FoundFile[] = [];
  let wantedBytes = 0;
  const take = (file: FoundFile) => {
    wantedBytes += file.bytes.length;
    if (wantedBytes > limits.wantedBytes)
      refuse([`${given}: its definitions have more than ${limits.wantedBytes >> 20} MB together`]);
    files.push(file);
  };
  try {
    const release =
      location.kind === 'folder'
        ? readFolder(path, layout, take, limits)
        : await readArchive(path, layout, take, limits);
    if (files.length === 0)
      refuse([
        `${given}: contains no ${layout.folder}/<service>/v<yyyymmdd>/${layout.names[0]}; name the repository's own folder or archive`,
      ]);
    const name = findRepositoryName(layout, { path, given, folder: release.folder }, files);
    return { given, path, layout, name, release, files };
  } catch (error) {
    removeIfCached({ given, path });
    throw error;
  }
}

/** What was downloaded and cannot be used must not be taken from the cache again. */
function removeIfCached({ given, path }: Pick<Repository, 'given' | 'path'>): void {
  if (path !== given) removeDownload(path);
}

/**
 * Checks that each repository has a file with facts that can be used, and that all requested services
 * exist.
 * @throws {ContentError} with the first files of each repository, or the services.
 */
export function assertUsable(
  { cli, sdk }: Repositories,
  batches: readonly Pick<ReadBatch, 'services' | 'unusable'>[],
  services: ReadonlySet<string> | undefined,
): void {
  const reasons = new Map(
    batches.flatMap(({ unusable }) => unusable.map(({ page, text }) => [page, text] as const)),
  );
  const problems = [cli, sdk].flatMap((repository) => {
    const [main] = repository?.layout.names ?? [];
    const files = repository?.files.filter(({ name }) => name === main) ?? [];
    if (!repository || files.some(({ path }) => !reasons.has(path))) return [];
    removeIfCached(repository);
    return files
      .slice(0, 20)
      .map(({ path }) => `${repository.given}: ${path}: ${reasons.get(path)}`);
  });
  refuse(problems);
  const known = new Set(batches.flatMap((batch) => batch.services));
  const unknown = [...(services ?? [])].filter((service) => !known.has(service));
  refuse(unknown.map((service) => `${service}: the definitions do not contain this service`));
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ContentError('The definitions cannot be read:', problems);
}

function sourceOf(
  id: string,
  form: Source['form'],
  { name, release: { version, updatedAt } }: Repository,
): Source {
  return {
    id,
    kind: 'definitions',
    form,
    url: name && `https://github.com/TencentCloud/${name}`,
    title: name,
    product: null,
    frameLanguage: null,
    version,
    updatedAt,
    remark: name === null ? 'Neither the files nor their folder name their repository.' : null,
    sha256: null,
  };
}
