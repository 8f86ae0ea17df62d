import type { Edition } from '../schema/facts/edition.ts';
import type { PublishedListing } from '../schema/published/listing.ts';
import type { PublishedMeaning } from '../schema/published/meaning.ts';
import { sitePath } from '../text/paths.ts';
import type { ContentIndex } from './content-index.ts';
import { commonListing } from './listings.ts';
import { onlySite } from './sources.ts';

/** A code in a list of codes. */
export interface ErrorRow {
  code: string;
  path: string;
  /** What it means; else the longest wording of any source; empty without both. */
  text: string;
  shouldRetry: PublishedListing['shouldRetry'];
  /** Who can fix it; empty for a code without a meaning. */
  fixedBy: PublishedMeaning['fixedBy'];
  /** The only site that lists it; absent if both do. */
  site?: Edition | undefined;
}

/** A code with what one list says about it. */
interface ListedCode
  extends Pick<PublishedListing, 'meaning' | 'shouldRetry' | 'statements' | 'sites'> {
  readonly code: string;
}

/** A service's code as a row that links to the service's page of it. */
export function serviceErrorRow(
  index: ContentIndex,
  service: string,
  listed: ListedCode,
): ErrorRow {
  return row(index, listed, sitePath.serviceError(service, listed.code));
}

/** The common codes as rows that link to their shared pages. */
export function commonErrorRows(index: ContentIndex): ErrorRow[] {
  return Array.from(index.commonCodes, ([code, errorCode]) =>
    row(index, { code, ...commonListing(index, errorCode) }, sitePath.sharedError(code)),
  );
}

/** The longest wording of a code; empty without one. */
export function fullestText({ statements }: Pick<PublishedListing, 'statements'>): string {
  return statements.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

function row(index: ContentIndex, listed: ListedCode, path: string): ErrorRow {
  const { code, meaning, shouldRetry, sites } = listed;
  const text = meaning?.meaning ?? fullestText(listed);
  const site = onlySite(index, sites);
  return { code, path, text, shouldRetry, fixedBy: meaning?.fixedBy ?? [], ...(site && { site }) };
}
