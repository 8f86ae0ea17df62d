import { versionKey } from '../../src/content/version-key.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { ServiceVersionRecord } from '../../src/schema/facts/service.ts';
import type { ServiceTextRecord } from '../../src/schema/facts/service-text.ts';
import type { Issue } from '../pages/issue.ts';
import { factsOfPair, pairVersions, type SourceIds, textOfPair } from './assemble-definitions.ts';
import { CliReader } from './cli-tool/cli-reader.ts';
import { GoReader } from './go-sdk/go-reader.ts';
import type { Batch } from './repository/batches.ts';

/** The source ids of the command-line tool's JSON and the Go SDK of each edition. */
export const SOURCE_IDS: Readonly<Record<Edition, SourceIds>> = {
  international: { cli: 'cli', sdk: 'go' },
  china: { cli: 'china-cli', sdk: 'china-go' },
};

/** Which parts of a batch are read. */
export interface BatchOptions {
  /** The ids of the services to read; absent for all. */
  services?: ReadonlySet<string> | undefined;
  /** Whether descriptions are read. */
  texts: boolean;
  /** The edition whose site links without a host lead to. */
  edition: Edition;
}

/** A service version, with the path of its file or folder. */
export interface ReadVersion {
  key: string;
  path: string;
  facts: ServiceVersionRecord;
  text: ServiceTextRecord | null;
  /** How the pairs of an action and a code that were read differ from those counted, or `null`. */
  miscount: string | null;
}

/** What the files of a batch state. */
export interface ReadBatch<Version = ReadVersion> {
  /** The versions of the requested services. */
  versions: Version[];
  /** All services in the files. */
  services: string[];
  issues: Issue[];
  /** The files that cannot be used, which are also among the issues. */
  unusable: Issue[];
}

/** Reads the files of a batch. */
export function readBatch(
  { cli, sdk }: Batch,
  { services, texts, edition }: BatchOptions,
): ReadBatch {
  const ids = SOURCE_IDS[edition];
  const readers = {
    cli: new CliReader(ids.cli, texts ? edition : null),
    sdk: new GoReader(edition),
  };
  cli?.forEach(readers.cli.take);
  sdk?.forEach(readers.sdk.take);
  const read = { cli: cli && readers.cli.finish(), sdk: sdk && readers.sdk.finish() };
  const unusable = [...readers.cli.unusable, ...readers.sdk.unusable];
  const issues = [...unusable, ...readers.cli.issues, ...readers.sdk.issues];
  const all = pairVersions(read, issues);
  const pairs = services ? all.filter(({ service }) => services.has(service)) : all;
  return {
    versions: pairs.map((pair) => ({
      key: versionKey(pair),
      path: pair.cli?.path ?? pair.sdk?.path ?? '',
      facts: factsOfPair(pair, ids, issues),
      text: texts ? textOfPair(pair, ids, edition) : null,
      miscount: pair.sdk?.miscount ?? null,
    })),
    services: all.map(({ service }) => service),
    issues,
    unusable,
  };
}
