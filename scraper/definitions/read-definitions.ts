import { join } from 'node:path';
import { ContentError } from '../../src/lib/content-error.ts';
import type { Source } from '../../src/schema/source.ts';
import type { Issue } from '../issue.ts';
import { factsOfPair, pairVersions, textOfPair } from './assemble-definitions.ts';
import { CliReader } from './cli-reader.ts';
import type { Definitions } from './definitions.ts';
import { type DownloadOptions, downloadArchive, forgetDownload } from './download.ts';
import { GoReader } from './go-reader.ts';
import { CLI_LAYOUT, type FoundFile, type Layout, type Release, SDK_LAYOUT } from './layout.ts';
import { readArchive } from './read-archive.ts';
import { readFolder } from './read-folder.ts';
import { READ_LIMITS, type ReadLimits } from './read-limits.ts';
import {
  CLI_REPOSITORY,
  DEFAULT_CLI,
  DEFAULT_SDK,
  parseWhere,
  SDK_REPOSITORY,
  type Where,
} from './where.ts';

/** What is read, and from where. */
export interface ReadOptions {
  /**
   * The command-line tool's repository: a folder, a `.tar.gz` or an https address of one; `null`
   * leaves it out.
   * @default {@link DEFAULT_CLI}
   */
  cli?: string | null | undefined;
  /**
   * The Go SDK's repository, likewise.
   * @default {@link DEFAULT_SDK}
   */
  sdk?: string | null | undefined;
  /** The ids of the services to read. All, when it is absent. */
  services?: ReadonlySet<string> | undefined;
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
  /**
   * Whether the provider's sentences are read; without them `texts` is empty.
   * @default true
   */
  texts?: boolean;
  limits?: Partial<ReadLimits>;
  download?: Partial<DownloadOptions>;
}

/** A repository that is to be read: what of it, where, and by whom. */
interface Repository {
  layout: Layout;
  where: Where;
  given: string;
  reader: { take(file: FoundFile): void; problems: readonly string[] };
}

const IDS = { cli: 'cli', sdk: 'go' } as const;

/**
 * Reads the provider's definitions of its API: of the command-line tool's repository the actions,
 * parameters, data types and examples, of the Go SDK's the error codes and which action returns
 * which. The same files give the same result, from a folder and from an archive alike, but for the
 * time of release, which a folder does not state. Actions, data types and codes are in the order of
 * their names, parameters as they are defined.
 * @throws {ContentError} when a repository cannot be had or used; it names the file and the reason.
 */
export async function readDefinitions(options: ReadOptions = {}): Promise<Definitions> {
  const { cli = DEFAULT_CLI, sdk = DEFAULT_SDK, services, texts: withText = true } = options;
  const readers = { cli: new CliReader(IDS.cli, withText), sdk: new GoReader() };
  const [cliRelease, sdkRelease] = await readAll(
    [
      cli === null ? null : repositoryAt(CLI_LAYOUT, cli, readers.cli),
      sdk === null ? null : repositoryAt(SDK_LAYOUT, sdk, readers.sdk),
    ],
    options,
  );
  const read = {
    cli: cli === null ? null : readers.cli.finish(),
    sdk: sdk === null ? null : readers.sdk.finish(),
  };
  const issues: Issue[] = [...readers.cli.issues, ...readers.sdk.issues];
  const all = pairVersions(read, issues);
  const pairs = services ? all.filter(({ service }) => services.has(service)) : all;
  refuseUnknown(services, new Set(all.map(({ service }) => service)));
  return {
    sources: [
      ...(cliRelease ? [sourceOf(IDS.cli, 'definition-json', CLI_REPOSITORY, cliRelease)] : []),
      ...(sdkRelease ? [sourceOf(IDS.sdk, 'go-sdk', SDK_REPOSITORY, sdkRelease)] : []),
    ],
    serviceVersions: pairs.map((pair) => factsOfPair(pair, IDS, issues)),
    texts: withText ? pairs.flatMap((pair) => textOfPair(pair, IDS) ?? []) : [],
    issues,
  };
}

function repositoryAt(layout: Layout, given: string, reader: Repository['reader']): Repository {
  return { layout, given, where: parseWhere(given), reader };
}

/** Reads the repositories side by side, and throws what is wrong with any of them at once. */
async function readAll(
  repositories: readonly (Repository | null)[],
  options: ReadOptions,
): Promise<(Release | null)[]> {
  const located: (Repository | null)[] = [];
  for (const repository of repositories)
    located.push(repository && { ...repository, where: await fetched(repository.where, options) });
  const results = await Promise.allSettled(
    located.map((repository) => repository && readRepository(repository, options)),
  );
  const problems = results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof ContentError) return result.reason.problems;
    throw result.reason;
  });
  if (problems.length > 0) throw new ContentError('The definitions cannot be read:', problems);
  return results.map((result) => (result.status === 'fulfilled' ? result.value : null));
}

/** An address, as the archive in the cache that holds what stands there. */
async function fetched(where: Where, options: ReadOptions): Promise<Where> {
  if (where.kind !== 'url') return where;
  const { cache = join('.cache', 'definitions'), progress, download } = options;
  const path = await downloadArchive(where.url, cache, {
    ...(progress !== undefined && { progress }),
    ...download,
  });
  return { kind: 'archive', path };
}

async function readRepository(repository: Repository, options: ReadOptions): Promise<Release> {
  const { layout, where, given, reader } = repository;
  const limits = { ...READ_LIMITS, ...options.limits };
  const path = where.kind === 'url' ? where.url.href : where.path;
  let files = 0;
  const take = (file: FoundFile) => {
    files += 1;
    reader.take(file);
  };
  try {
    const release =
      where.kind === 'folder'
        ? readFolder(path, layout, take, limits)
        : await readArchive(path, layout, take, limits);
    if (files === 0)
      throw unusable([
        `${given}: holds no ${layout.folder}/<service>/v<yyyymmdd>/${layout.names[0]}; name the repository's own folder or archive`,
      ]);
    if (reader.problems.length > 0)
      throw unusable(reader.problems.slice(0, 20).map((problem) => `${given}: ${problem}`));
    return release;
  } catch (error) {
    // What was downloaded and cannot be used must not be taken from the cache again.
    if (path !== given) forgetDownload(path);
    throw error;
  }
}

function sourceOf(
  id: string,
  form: Source['form'],
  url: string,
  { version, updatedAt }: Release,
): Source {
  return {
    id,
    kind: 'definitions',
    form,
    url,
    title: url.slice(url.lastIndexOf('/') + 1),
    product: null,
    frameLanguage: null,
    version,
    updatedAt,
    remark: null,
    sha256: null,
  };
}

function refuseUnknown(
  services: ReadonlySet<string> | undefined,
  known: ReadonlySet<string>,
): void {
  const unknown = [...(services ?? [])].filter((service) => !known.has(service));
  if (unknown.length > 0)
    throw unusable(unknown.map((service) => `${service}: the definitions hold no such service`));
}

function unusable(problems: readonly string[]): ContentError {
  return new ContentError('The definitions cannot be read:', problems);
}
