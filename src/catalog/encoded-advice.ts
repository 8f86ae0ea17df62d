import type { AdvicePlace } from '../schema/advice.ts';
import type { FixedBy } from './advice.ts';

/** What the catalog carries of an advice: where it applies, and its short texts. */
export interface CarriedAdvice extends AdvicePlace {
  readonly fixedBy: readonly FixedBy[];
  readonly cause: string;
  readonly fix: string;
}

/** An advice, packed: what covers nothing is left out. */
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

/** Unpacks the advice. What is told of it is frozen, for it is shared by all who ask. */
export function decodeAdvice(encoded: readonly EncodedAdvice[]): CarriedAdvice[] {
  return encoded.map(({ name, covers, before = [], fixedBy, cause, fix }) => ({
    name,
    covers: { ...NOTHING, ...covers },
    before,
    fixedBy: Object.freeze(fixedBy),
    cause,
    fix,
  }));
}
