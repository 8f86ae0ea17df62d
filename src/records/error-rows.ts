import type { ErrorCode } from '../schema/facts/error-code.ts';
import { sitePath } from '../text/paths.ts';
import { wordsOf } from '../text/words.ts';
import type { ContentIndex } from './content-index.ts';

/** A code in a table of codes. */
export interface ErrorRow {
  code: string;
  path: string;
  /** The longest wording of any source; empty if no source describes the code. */
  text: string;
  /** The code's name spelled out. */
  words: string;
}

/** The longest wording of a code; empty without a description. */
export function fullestText({ descriptions }: Pick<ErrorCode, 'descriptions'>): string {
  return descriptions.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

/** A service's code as a row that links to the service's page of it. */
export function serviceErrorRow(service: string, errorCode: ErrorCode): ErrorRow {
  return row(errorCode, sitePath.serviceError(service, errorCode.code));
}

/** The common codes as rows that link to their shared pages. */
export function commonErrorRows({ commonCodes }: ContentIndex): ErrorRow[] {
  return [...commonCodes.values()].map((errorCode) =>
    row(errorCode, sitePath.sharedError(errorCode.code)),
  );
}

function row(errorCode: ErrorCode, path: string): ErrorRow {
  const { code } = errorCode;
  return { code, path, text: fullestText(errorCode), words: wordsOf(code).join(' ') };
}
