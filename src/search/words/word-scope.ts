/** What is known of entries besides their words. */
export interface WordScope {
  /** The entries of a service, sorted. */
  entriesOf?(service: string): readonly number[];
  /** How much an entry comes before others that match as well: below 0.1. */
  bonusOf?(entry: number): number;
}
