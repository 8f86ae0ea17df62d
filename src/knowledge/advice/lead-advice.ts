import type { Advice, AdvicePlace } from '../../schema/reviewed/advice.ts';
import type { AdviceRule } from './rules.ts';

type LeadRule<A extends AdvicePlace> = AdviceRule<A> & {
  level: Exclude<AdviceRule['level'], 'subject'>;
};

/** The first advice for a code, and the subject that its words also name. */
export interface LeadAdvice<A extends AdvicePlace = Advice> {
  /** What is wrong: of the code itself, of its sub-code, or of its category. */
  lead: LeadRule<A>;
  /** What it is about, where only the sub-code's words say so. */
  subject: AdviceRule<A> | null;
}

/**
 * Chooses among what covers a code, as `FindAdvice` orders it: what says what is wrong goes before
 * what only says where to look. `null` when nothing covers it.
 */
export function leadAdvice<A extends AdvicePlace>(
  matches: readonly AdviceRule<A>[],
): LeadAdvice<A> | null {
  const lead = matches.find((rule): rule is LeadRule<A> => rule.level !== 'subject');
  const subject = matches.find(({ level }) => level === 'subject') ?? null;
  return lead ? { lead, subject } : null;
}
