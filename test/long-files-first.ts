import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first. */
const LONG = [
  'outputs.built',
  'archive.browser',
  'accessibility.browser',
  'mirror-crawl.slow',
  'command.built',
  'sdk.built',
  'bad-input.slow',
  'build.slow',
  'slow-patterns.slow',
  'offline.browser',
  'consumer.built',
  'diff.slow',
  'record-change.slow',
  'mcp.built',
  'docset.browser',
  'hostile-site.browser',
];

/**
 * Starts the files that take long before the others, so that no processor waits for a single file at the end. Vitest
 * knows the durations of an earlier run only where its cache was kept.
 */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return rank < 0 ? LONG.length : rank;
}
