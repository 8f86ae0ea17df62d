import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionFiles } from '../../src/content/content-files.ts';
import type { Workspace } from '../../src/content/disk/workspace.ts';
import { ContentReader } from '../../src/content/read-layers.ts';
import { versionKey } from '../../src/content/version-key.ts';
import type { PagesLayer } from '../../src/schema/facts/content.ts';
import { DEFAULT_EDITION, type Edition } from '../../src/schema/facts/edition.ts';
import type { ServiceVersion } from '../../src/schema/facts/service.ts';
import type { ServiceTextRecord } from '../../src/schema/facts/service-text.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { assertNoLosses } from '../assemble/assert-no-losses.ts';
import type { PartLosses } from '../assemble/count-losses.ts';
import { lastSeenIn, markRemoved } from '../assemble/mark-removed.ts';
import type { Issue } from '../pages/issue.ts';
import { NewContent } from '../write/new-content.ts';
import { readProducts } from '../write/products.ts';
import { type Difference, openContent, writeContent } from '../write/write-content.ts';
import { mergeBatches } from './merge-batches.ts';
import { type BatchThreads, prepareBatches, startThreads, THREADS } from './prepare-batches.ts';
import type { PreparedVersion, PrepareOptions } from './prepare-version.ts';
import type { ReadVersion } from './read-batch.ts';
import { assertUsable, findRepositories, type RepositoryOptions } from './repositories.ts';

/** The options of an import. */
export interface ImportOptions extends RepositoryOptions {
  content: string;
  /** Writes only facts, without descriptions. */
  factsOnly: boolean;
  /** The services to read; the others do not change. Absent for all. */
  services?: ReadonlySet<string> | undefined;
  /** Continues even if much existing content would be removed. */
  allowRemovals: boolean;
  /**
   * The number of threads that prepare files; 1 means the thread of the caller.
   * @default {@link THREADS}
   */
  threads?: number;
}

/** The result of an import. */
export interface Imported {
  difference: Difference;
  /** The number of service versions that were read, and of their actions. */
  serviceVersions: number;
  actions: number;
  /** The existing records that the definitions lack, by service version. */
  losses: PartLosses[];
  issues: Issue[];
}

/**
 * Reads Tencent Cloud's definitions into a content folder: facts into `definitions`, descriptions into
 * `text`. Several threads read, check and serialize the service versions; nothing is written before all
 * of them are complete.
 * @throws {ContentError} if a repository cannot be fetched or used, if its facts do not fit the schemas,
 * or if too much existing content would be removed.
 */
export async function importDefinitions(options: ImportOptions): Promise<Imported> {
  const threads = startThreads(options.threads ?? THREADS);
  try {
    return await importWith(threads, options);
  } finally {
    await threads?.destroy();
  }
}

async function importWith(threads: BatchThreads, options: ImportOptions): Promise<Imported> {
  const { content, factsOnly, services } = options;
  using workspace = openContent(content);
  const repositories = await findRepositories(options);
  const { edition } = repositories;
  const reader = new ContentReader(content, edition);
  const pages = reader.pages();
  const prepare: PrepareOptions = {
    content,
    edition,
    sources: repositories.sources,
    lastSeen: lastSeenIn(reader.optional(editionFiles(edition).definitions.sources) ?? []),
    paged: new Set(pages.serviceVersions.map(versionKey)),
  };
  const batches = await prepareBatches(
    repositories.batches,
    { ...prepare, services, texts: !factsOnly },
    threads,
  );
  assertUsable(repositories, batches, services);
  const { versions, issues } = mergeBatches(batches);
  const unusable = batches.flatMap((batch) => batch.unusable);
  return {
    ...writeVersions(versions, { ...options, ...prepare, workspace, reader, pages, unusable }),
    serviceVersions: versions.length,
    actions: versions.reduce((sum, { counts }) => sum + (counts?.actions ?? 0), 0),
    issues,
  };
}

/** Adds the files for all service versions together, and writes all or nothing. */
function writeVersions(
  versions: readonly (PreparedVersion & Pick<ReadVersion, 'key' | 'miscount'>)[],
  options: ImportOptions &
    PrepareOptions & {
      workspace: Workspace;
      reader: ContentReader;
      pages: PagesLayer;
      unusable: readonly Issue[];
    },
): Pick<Imported, 'difference' | 'losses'> {
  const { content, edition, factsOnly, services, sources, lastSeen, reader, pages } = options;
  const next = new NewContent(edition);
  for (const version of versions) next.addPrepared(version);
  const others = reader.definitions(new Set(next.files.keys())).serviceVersions;
  reader.problems.push(...versions.flatMap(({ unreadable }) => unreadable));
  reader.throwProblems(`The content in ${content} cannot be read:`);

  const asked = ({ service }: ServiceVersion) => services?.has(service) ?? true;
  const gone = others.filter(asked).map((version) => ({
    key: versionKey(version),
    ...markRemoved(version, undefined, lastSeen),
  }));
  const losses = [...versions, ...gone].flatMap(({ key, losses }) =>
    losses ? [{ part: key, losses }] : [],
  );
  if (!options.allowRemovals)
    assertNoLosses(losses, 'not in the definitions read', {
      miscounts: versions.flatMap(({ key, miscount }) => (miscount ? `${key}: ${miscount}` : [])),
      files: options.unusable.map(({ page, reason, text }) => `${page}: ${reason}: ${text}`),
    });

  const whole = [
    ...versions.flatMap(({ version }) => version ?? []),
    ...gone.flatMap(({ version }) => next.addDefinition(version, sources) ?? []),
    ...others.filter((version) => !asked(version)),
  ];
  const counted = versions.flatMap(({ version, counts }) => (version ? [] : (counts ?? [])));
  next.throwProblems();
  next.addSources('definitions', sources);
  if (!factsOnly) next.addSources('text', sources);
  const layer = { sources: [...sources], serviceVersions: whole };
  next.addManifest(pages, layer, readProducts(content), counted);
  next.throwProblems();
  const owned = factsOnly || services ? [] : [editionFiles(edition).text.services.path];
  return { difference: writeContent(options.workspace, next.files, owned), losses };
}

/**
 * Writes only the descriptions of a package. Returns `null` and writes nothing if the folder already has
 * the descriptions of the definitions, which are more complete.
 */
export function importText(
  { sources, texts }: { sources: readonly Source[]; texts: readonly ServiceTextRecord[] },
  content: string,
  edition: Edition = DEFAULT_EDITION,
): Difference | null {
  using workspace = openContent(content);
  const { sources: file, services } = editionFiles(edition).text;
  const exists = existsSync(join(content, file.path));
  const existing = exists ? new ContentReader(content, edition).one(file) : undefined;
  if (existing?.some(({ form }) => form === 'definition-json')) return null;
  const next = new NewContent(edition);
  next.addSources('text', sources);
  for (const words of texts) next.addText(words);
  next.throwProblems();
  return writeContent(workspace, next.files, [services.path]);
}
