import { versionKey } from '../../src/content/version-key.ts';
import type { ServiceVersionRecord } from '../../src/schema/facts/service.ts';
import type { ServiceTextRecord } from '../../src/schema/facts/service-text.ts';
import type { Issue } from '../pages/issue.ts';
import { factsOfPair, pairVersions, type SourceIds, textOfPair } from './assemble-definitions.ts';
import { CliReader } from './cli-tool/cli-reader.ts';
import { GoReader } from './go-sdk/go-reader.ts';
import type { Batch } from './repository/batches.ts';

/** How facts name the command-line tool's JSON and the Go SDK as their sources. */
export const IDS: SourceIds = { cli: 'cli', sdk: 'go' };

/** What is read of a share. */
export interface BatchOptions {
  /** The ids of the services to read. All, when it is absent. */
  services?: ReadonlySet<string> | undefined;
  /** Whether the provider's sentences are read. */
  texts: boolean;
}

/** What is known of a service version, and the path of the file or folder that says so. */
export interface ReadVersion {
  key: string;
  path: string;
  facts: ServiceVersionRecord;
  text: ServiceTextRecord | null;
}

/** What a share's files state. */
export interface ReadBatch<Version = ReadVersion> {
  /** Those of the services that are asked for. */
  versions: Version[];
  /** The services that the files are of, asked for or not. */
  services: string[];
  issues: Issue[];
  /** Files that cannot be used at all, and why. */
  problems: { cli: readonly string[]; sdk: readonly string[] };
}

/** Reads what a share's files state. */
export function readBatch({ cli, sdk }: Batch, { services, texts }: BatchOptions): ReadBatch {
  const readers = { cli: new CliReader(IDS.cli, texts), sdk: new GoReader() };
  cli?.forEach(readers.cli.take);
  sdk?.forEach(readers.sdk.take);
  const read = { cli: cli && readers.cli.finish(), sdk: sdk && readers.sdk.finish() };
  const issues = [...readers.cli.issues, ...readers.sdk.issues];
  const all = pairVersions(read, issues);
  const pairs = services ? all.filter(({ service }) => services.has(service)) : all;
  return {
    versions: pairs.map((pair) => ({
      key: versionKey(pair),
      path: pair.cli?.path ?? pair.sdk?.path ?? '',
      facts: factsOfPair(pair, IDS, issues),
      text: texts ? textOfPair(pair, IDS) : null,
    })),
    services: all.map(({ service }) => service),
    issues,
    problems: { cli: readers.cli.problems, sdk: readers.sdk.problems },
  };
}
