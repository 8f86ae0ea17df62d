import type { AdvicePlace, RetryStance } from '../../../schema/reviewed/advice.ts';
import type { FixedBy } from '../advice.ts';

/** The part of an advice that the package contains: its codes and its short texts. */
export interface CarriedAdvice extends AdvicePlace {
  readonly fixedBy: readonly FixedBy[];
  readonly retry?: RetryStance | undefined;
  readonly cause: string;
  readonly fix: string;
}

/**
 * An advice, packed: empty parts are left out, and a code is its position in the catalog's list in base
 * 36 or, if the list does not have it, the code itself after `=`.
 */
export interface EncodedAdvice {
  readonly name: string;
  readonly covers: Partial<AdvicePlace['covers']>;
  readonly before?: AdvicePlace['before'];
  readonly fixedBy: readonly FixedBy[];
  readonly retry?: RetryStance | undefined;
  readonly cause: string;
  readonly fix: string;
}

const NOTHING: AdvicePlace['covers'] = {
  codes: [],
  clientCodes: [],
  categories: [],
  problems: [],
  subjects: [],
  within: [],
  outside: [],
  everything: false,
};

/** Unpacks the advice; `codes` is the catalog's list. Its lists are frozen, because all callers share them. */
export function decodeAdvice(
  encoded: readonly EncodedAdvice[],
  codes: readonly string[],
): CarriedAdvice[] {
  return encoded.map(({ name, covers, before = [], fixedBy, retry, cause, fix }) => ({
    name,
    covers: {
      ...NOTHING,
      ...covers,
      codes: (covers.codes ?? []).flatMap((packed) =>
        packed.startsWith('=') ? packed.slice(1) : (codes[Number.parseInt(packed, 36)] ?? []),
      ),
    },
    before,
    fixedBy: Object.freeze(fixedBy),
    retry,
    cause,
    fix,
  }));
}
