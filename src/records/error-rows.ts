import type { PublishedListing } from '../schema/published/listing.ts';
import { sitePath } from '../text/paths.ts';
import { wordsOf } from '../text/words.ts';
import type { ContentIndex } from './content-index.ts';
import { commonListing } from './listings.ts';

/** A code in a table of codes. */
export interface ErrorRow {
  code: string;
  path: string;
  /** The longest wording of any source; empty if no source describes the code. */
  text: string;
  /** The code's name spelled out. */
  words: string;
}

/** A code with what one list says about it. */
interface ListedCode extends Pick<PublishedListing, 'statements'> {
  readonly code: string;
}

/** A service's code as a row that links to the service's page of it. */
export function serviceErrorRow(service: string, listed: ListedCode): ErrorRow {
  return row(listed, sitePath.serviceError(service, listed.code));
}

/** The common codes as rows that link to their shared pages. */
export function commonErrorRows({ commonCodes }: ContentIndex): ErrorRow[] {
  return Array.from(commonCodes, ([code, errorCode]) =>
    row({ code, ...commonListing(errorCode) }, sitePath.sharedError(code)),
  );
}

/** The longest wording of a code; empty without one. */
export function fullestText({ statements }: Pick<PublishedListing, 'statements'>): string {
  return statements.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

function row(listed: ListedCode, path: string): ErrorRow {
  const { code } = listed;
  return { code, path, text: fullestText(listed), words: wordsOf(code).join(' ') };
}
