import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest of each project first. */
const LONG = [
  'accessibility.browser',
  'docset.browser',
  'archive.browser',
  'offline.browser',
  'hostile-site.browser',
  'sub-path.browser',
  'search.browser',
  'walk.browser',
  'bundles.browser',
  'command.built',
  'outputs.built',
  'consumer.built',
  'paste.built',
  'mcp.built',
  'paths.built',
  'package.built',
  'mirror-crawl.slow',
  'crawled/build.slow',
  'full-scale.slow',
  'kills.slow',
  'slow-patterns.slow',
  'hostile.slow',
  'diff.slow',
  'assemble/build.slow',
  'losses.slow',
];

/**
 * Starts the files of a project that take long before its others, so that no processor waits for a single file at the end.
 * Vitest knows the durations of an earlier run only where its cache was kept. The files of a project follow one another,
 * because a worker is of one project.
 */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const byProject = Map.groupBy(sorted, ({ project }) => project.name);
    return [...byProject.values()].flatMap((own) =>
      own.toSorted((one, other) => rankOf(one) - rankOf(other)),
    );
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return rank < 0 ? LONG.length : rank;
}
