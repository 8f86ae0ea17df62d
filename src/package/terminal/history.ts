import { SITE_NAMES } from '../../text/site-names.ts';
import { joinHistories } from '../library/histories.ts';
import { catalogUpdatedAt, type Explanation, type SiteHistory } from '../library/index.ts';

const YEARS_OF_YOUTH = 2;

/** That and since when the releases no longer have a code; empty while any service lists it. */
export function removedText({ removed, history }: Explanation): string {
  if (!removed) return '';
  const gone = joinHistories(history).flatMap((one) =>
    one.removed ? [`${one.removed.release} (${one.removed.date}, ${SITE_NAMES[one.site]})`] : [],
  );
  return gone.length > 0
    ? `Removed: not in the Go SDK since ${gone.join(' and ')}.`
    : 'Removed: no source lists it any more.';
}

/** Since when the releases have a code: `3.0.218 (2021-06-10), China 1.0.212 (2021-07-20)`; empty for a common code. */
export function sinceText({ scope, history }: Explanation): string {
  return scope === 'common' ? '' : joinHistories(history).map(sinceOf).join(', ');
}

/** As {@link sinceText}; empty also for a code that is listed and no longer new, of which it says little. */
export function sinceTextOfNew(explanation: Explanation): string {
  const isNew = joinHistories(explanation.history).every(isYoung);
  return isNew || removedText(explanation) !== '' ? sinceText(explanation) : '';
}

function sinceOf({ site, since: { release, date, orEarlier } }: SiteHistory): string {
  const where = site === 'international' ? '' : `${SITE_NAMES[site]} `;
  return `${where}${release} (${date})${orEarlier ? ' or earlier' : ''}`;
}

/** The catalog is compared with itself, not with a clock. */
function isYoung({ since: { date, orEarlier } }: SiteHistory): boolean {
  const [year = '', ...rest] = (catalogUpdatedAt() ?? '').slice(0, 10).split('-');
  return !orEarlier && date > [Number(year) - YEARS_OF_YOUTH, ...rest].join('-');
}
