import type { ContentDiff } from '../../src/content/compare/content-diff.ts';
import type { Counts } from '../../src/schema/facts/manifest.ts';
import type { BrokenPage } from '../assemble/assert-no-drift.ts';
import type { PartLosses } from '../assemble/count-losses.ts';
import type { Issue } from '../pages/issue.ts';
import type { RowTally } from '../pages/reconcile/row-tally.ts';

/** The result of a build. */
export interface BuildReport {
  /** Pages that were parsed; the results of the others are from the last build. */
  parsedPages: number;
  /** The number of pages in the content, by kind. */
  kinds: ReadonlyMap<string, number>;
  prose: number;
  unvisited: number;
  /** Pages that could not be fetched, and pages that could not be read. */
  failed: readonly BrokenPage[];
  unreadable: readonly BrokenPage[];
  issues: readonly Issue[];
  /** How the rows of all pages are accounted for. */
  rows: RowTally;
  /** The pages that took longest to parse, slowest first. */
  slowest: readonly { url: string; tookMs: number }[];
  /** The existing records that no page lists any more, by service version or part. */
  losses: readonly PartLosses[];
  /** The counts of the layer of pages. */
  counts: Counts;
  changedFiles: number;
  changes: ContentDiff;
}
