import type { Removal } from '../../schema/facts/removal.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import type { PartPlace } from './content-diff.ts';

/** Facts by name, in words. Two of the same sort name the same facts in the same order. */
export type Facts = readonly (readonly [fact: string, value: string | null])[];

/** A record's part, as it is compared. */
export interface ComparablePart {
  place: PartPlace;
  name: string;
  facts: Facts;
  descriptions: readonly Statement[];
}

/** A record, as it is compared with the one of the same name. */
export interface Comparable {
  name: string;
  /** What it was made of: where that is the same as JSON, nothing differs. */
  record: object;
  removed?: Removal | undefined;
  facts: Facts;
  descriptions: readonly Statement[];
  /** Made only where they have to be compared, for there are many. */
  parts?: () => readonly ComparablePart[];
}
