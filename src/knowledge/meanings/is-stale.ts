import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { MeaningRecord } from '../../schema/reviewed/meaning.ts';

/**
 * Whether an edition now says something of a code that the meaning was not written after. Nobody says anything new of a
 * removed code.
 */
export function isStale(
  { basis }: Pick<MeaningRecord, 'basis'>,
  { statementKeys = [], removed }: Pick<ErrorCode, 'statementKeys' | 'removed'>,
): boolean {
  if (removed) return false;
  return statementKeys.some((key) => !basis.includes(key));
}
