import { sitePath } from '../../../text/paths.ts';
import { makeLink } from '../make-element.ts';
import { pageAddress } from '../page-address.ts';
import { type Answer, cappedCount } from './answer-query.ts';

const HTTP_STATUS = /^(?:http\s*)?[45]\d\d$/i;
const MAX_SHOWN = 60;
export const LOADING = 'Loading…';

/** What to say, and to do, where nothing matches a query. */
export function noResults(query: string, base: string): (Node | string)[] {
  const shown = query.length > MAX_SHOWN ? `${query.slice(0, MAX_SHOWN)}…` : query;
  const none = `No results for “${shown}”. `;
  if (HTTP_STATUS.test(query.trim())) {
    const envelope = pageAddress(base, sitePath.envelope());
    const says = 'Tencent Cloud usually answers with HTTP 200 and an error code in the body. ';
    return [none, says, makeLink(envelope, 'How a response says that it failed')];
  }
  return [none, 'Check the spelling, use fewer words, or paste the whole error.'];
}

/** What to say above the results of a query. Of an answer that is not sure yet, nothing is said. */
export function hintFor(
  { best, unknown }: Answer,
  query: string,
  base: string,
  isSure: boolean,
): (Node | string)[] {
  if (!isSure) return best ? [] : [LOADING];
  if (unknown) return [unknown.sentence];
  if (!best) return noResults(query, base);
  return 'match' in best && best.match === 'similar' ? ['No exact match. Closest results:'] : [];
}

/** What screen readers say of the results. */
export function statusFor({ best, total, unknown }: Answer, isSure: boolean): string {
  if (!isSure) return LOADING;
  if (!best) return 'No results.';
  const count = total === 1 ? '1 result.' : `${cappedCount(total)} results.`;
  return unknown ? `${unknown.sentence} ${count}` : count;
}
