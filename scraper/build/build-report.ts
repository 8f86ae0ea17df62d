import type { ContentDiff } from '../../src/lib/diff-content/content-diff.ts';
import type { Counts } from '../../src/schema/manifest.ts';
import type { Issue } from '../issue.ts';
import type { BrokenPage } from './refuse-drift.ts';

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
