import { plainText } from '../../messages/text/plain-text.ts';
import { parseErrorResponse } from '../library/index.ts';
import { catalogCodes } from './known-codes.ts';

/** A code, which is compared letter by letter. */
const CODE_WORD = /^\s*[\w.-]+\s*$/;

/**
 * An input as {@link plainText} reads it. A response with a known code, a single word and what is not a text stay as
 * they are.
 */
export function readableInput(input: unknown): unknown {
  if (typeof input !== 'string' || CODE_WORD.test(input)) return input;
  const parsed = parseErrorResponse(input);
  const isKnown = parsed.outcome === 'failure' && catalogCodes.isCode(parsed.code);
  return isKnown ? input : plainText(input, catalogCodes);
}
