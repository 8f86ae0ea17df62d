import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first. */
const LONG = [
  'accessibility.browser',
  'command.built',
  'outputs.built',
  'archive.browser',
  'offline.browser',
  'consumer.built',
  'mirror-crawl.slow',
  'build.slow',
  'paste.built',
  'mcp.built',
  'slow-patterns.slow',
  'full-scale.slow',
  'docset.browser',
  'kills.slow',
  'hostile.slow',
  'sub-path.browser',
  'hostile-site.browser',
  'walk.browser',
  'diff.slow',
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
