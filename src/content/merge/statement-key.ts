import type { Edition } from '../../schema/facts/edition.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import { statementHash } from '../statement-hash.ts';

type Stated = Pick<ErrorCode, 'statementHash' | 'descriptions'>;

/**
 * What an edition says about a code, as the `basis` of a meaning names it: `international:3f2a9c1b04`.
 * The definitions' statement; without one, the first of a page; `null` where nothing describes the code.
 */
export function statementKey(edition: Edition, code: Stated): string | null {
  const [paged] = code.descriptions;
  const hash = code.statementHash ?? (paged && statementHash(paged.text));
  return hash === undefined ? null : `${edition}:${hash}`;
}
