import type { EncodedErrors } from './errors.ts';
import type { EncodedMeaning } from './meaning.ts';

/** A service's record as it is generated: one code a line, the rest as `EncodedErrors` in JSON. */
export interface EncodedService {
  readonly service: string;
  readonly name: string;
  readonly apiVersions: readonly string[];
  readonly codeLines: string;
  readonly errors: string;
  /** The meanings of the codes in their order, as JSON; without them no code has one. */
  readonly meanings?: string;
  /** Since when the sites have the codes, then the removed codes and the removed actions; as `EncodedHistories` in JSON. */
  readonly histories?: string;
  /** What it no longer lists, as `EncodedRemoved` in JSON; absent where that is nothing. */
  readonly removed?: string;
}

/** What a service no longer lists. */
export interface EncodedRemoved {
  /** The removed codes, then others that removed actions returned. */
  readonly codes: readonly string[];
  /** Of the removed codes. */
  readonly errors: EncodedErrors;
  readonly meanings: readonly (EncodedMeaning | 0)[];
}
