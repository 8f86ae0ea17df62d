import type { ContentDiff } from '../../src/content/compare/content-diff.ts';
import type { Counts } from '../../src/schema/facts/manifest.ts';
import type { BrokenPage } from '../assemble/assert-no-drift.ts';
import type { Issue } from '../pages/issue.ts';

/** What a build did. */
export interface BuildReport {
  /** Pages that were read anew; the others were known from the last build. */
  parsedPages: number;
  /** Pages that content stands on, by kind. */
  kinds: ReadonlyMap<string, number>;
  prose: number;
  unvisited: number;
  /** Pages that could not be had, and pages that are there and cannot be read. */
  failed: readonly BrokenPage[];
  unreadable: readonly BrokenPage[];
  issues: readonly Issue[];
  /** The pages that took longest to read, slowest first. */
  slowest: readonly { url: string; tookMs: number }[];
  /** What content holds of pages now. */
  counts: Counts;
  changedFiles: number;
  changes: ContentDiff;
}
