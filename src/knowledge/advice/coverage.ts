import type { FindAdvice } from './find-advice.ts';
import { ADVICE_LEVELS, type AdviceLevel } from './rules.ts';

/** The minimum fraction of distinct codes with advice that is more specific than their category's. */
export const SPECIFIC_SHARE = 0.85;

/** How far advice reaches over a list of codes. */
export interface AdviceCoverage {
  codes: number;
  /** Codes by the level of the first advice that they reach. */
  byLevel: Record<AdviceLevel, number>;
  /** The fraction of codes, 0 to 1, with any advice; 1 without codes. */
  reached: number;
  /** The fraction of codes, 0 to 1, whose first advice is more specific than their category's. */
  specific: number;
}

/** Counts what the codes reach; each code is counted once. */
export function measureCoverage(find: FindAdvice, codes: Iterable<string>): AdviceCoverage {
  const distinct = new Set(codes);
  const counts = new Map<AdviceLevel | undefined, number>();
  for (const code of distinct) {
    const level = find(code)[0]?.level;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const count = (...levels: AdviceLevel[]) =>
    levels.reduce((sum, level) => sum + (counts.get(level) ?? 0), 0);
  const share = (part: number) => (distinct.size === 0 ? 1 : part / distinct.size);
  return {
    codes: distinct.size,
    byLevel: Object.fromEntries(ADVICE_LEVELS.map((level) => [level, count(level)])) as Record<
      AdviceLevel,
      number
    >,
    reached: share(count(...ADVICE_LEVELS)),
    specific: share(count('code', 'problem', 'subject')),
  };
}
