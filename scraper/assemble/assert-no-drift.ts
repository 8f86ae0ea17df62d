import { ContentError } from '../../src/content/content-error.ts';

/** A page that cannot be used, and why. */
export interface BrokenPage {
  url: string;
  problem: string;
}

/** The share of all pages that may fail in one way before the site is taken to have changed. */
const LARGEST_SHARE = 0.05;
/** So few pages may be odd by themselves. */
const FEW_PAGES = 5;
const MAX_LISTED = 3;

/**
 * Refuses pages of which many fail to hold the same thing: then it is the site that has changed, and
 * what they no longer say must not be taken for gone.
 * @throws {ContentError} naming each expectation that broke, and on how many pages.
 */
export function assertNoDrift(broken: readonly BrokenPage[], readPages: number): void {
  const groups = Map.groupBy(broken, ({ problem }) => expectationOf(problem));
  const drifted = [...groups].filter(
    ([, pages]) => pages.length > Math.max(FEW_PAGES, readPages * LARGEST_SHARE),
  );
  if (drifted.length === 0) return;
  throw new ContentError(
    "The site's pages are no longer as they were, so nothing was written:",
    drifted.map(([expectation, pages]) => {
      const some = pages.slice(0, MAX_LISTED).map(({ url }) => url);
      return `${pages.length} of ${readPages} pages: ${expectation} (${some.join(', ')}${pages.length > MAX_LISTED ? ', …' : ''})`;
    }),
  );
}

/** A problem without what only one page says. */
function expectationOf(problem: string): string {
  return problem.replace(/\(found .*\)/s, '(found something else)').replace(/\[\d+\]/g, '[…]');
}
