import { ContentError } from '../../src/content/content-error.ts';

/** A page that cannot be used, and why. */
export interface BrokenPage {
  url: string;
  problem: string;
}

/** The fraction of all pages that may fail in one way before the site counts as changed. */
const LARGEST_SHARE = 0.05;
/** The number of pages that may fail in one way on any site. */
const FEW_PAGES = 5;
const MAX_LISTED = 3;

/**
 * Stops a run in which many pages fail in the same way: then the site has changed, and the facts that
 * cannot be read must not count as removed.
 * @throws {ContentError} with each failure and its number of pages.
 */
export function assertNoDrift(broken: readonly BrokenPage[], readPages: number): void {
  const groups = Map.groupBy(broken, ({ problem }) => expectationOf(problem));
  const drifted = [...groups].filter(
    ([, pages]) => pages.length > Math.max(FEW_PAGES, readPages * LARGEST_SHARE),
  );
  if (drifted.length === 0) return;
  throw new ContentError(
    'Too many pages of the site have changed in the same way; nothing was written:',
    drifted.map(([expectation, pages]) => {
      const some = pages.slice(0, MAX_LISTED).map(({ url }) => url);
      return `${pages.length} of ${readPages} pages: ${expectation} (${some.join(', ')}${pages.length > MAX_LISTED ? ', …' : ''})`;
    }),
  );
}

/** A problem without the details of one page. */
function expectationOf(problem: string): string {
  return problem.replace(/\(found .*\)/s, '(found something else)').replace(/\[\d+\]/g, '[…]');
}
