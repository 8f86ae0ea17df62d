import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { MeaningRecord } from '../../schema/reviewed/meaning.ts';

/** Whether an edition now says something of a code that the meaning was not written after. */
export function isStale(
  { basis }: Pick<MeaningRecord, 'basis'>,
  { statementKeys = [] }: Pick<ErrorCode, 'statementKeys'>,
): boolean {
  return statementKeys.some((key) => !basis.includes(key));
}
