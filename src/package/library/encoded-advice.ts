import type { AdvicePlace } from '../../schema/reviewed/advice.ts';
import type { FixedBy } from './advice.ts';

/** What the catalog carries of an advice: where it applies, and its short texts. */
export interface CarriedAdvice extends AdvicePlace {
  readonly fixedBy: readonly FixedBy[];
  readonly cause: string;
  readonly fix: string;
}

/**
 * An advice, packed: what covers nothing is left out, and a code is its position in the catalog's list
 * in base 36, or itself where the list lacks it, behind a `=`.
 */
export interface EncodedAdvice {
  readonly name: string;
  readonly covers: Partial<AdvicePlace['covers']>;
  readonly before?: AdvicePlace['before'];
  readonly fixedBy: readonly FixedBy[];
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

/** Unpacks the advice, `codes` being the catalog's list. What is told of it is frozen, for it is shared by all who ask. */
export function decodeAdvice(
  encoded: readonly EncodedAdvice[],
  codes: readonly string[],
): CarriedAdvice[] {
  return encoded.map(({ name, covers, before = [], fixedBy, cause, fix }) => ({
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
    cause,
    fix,
  }));
}
