import { createFindAdvice } from '../../knowledge/advice/find-advice.ts';
import { leadAdvice } from '../../knowledge/advice/lead-advice.ts';
import type { Advice } from './advice.ts';
import type { CarriedAdvice } from './encoded-advice.ts';

/** Makes the function that advises on a code, known or not; it gives `null` when nothing covers it. */
export function createAdviser(all: readonly CarriedAdvice[]): (code: string) => Advice | null {
  const find = createFindAdvice(all);
  return (code) => {
    const found = leadAdvice(find(code));
    if (!found || found.lead.level === 'subject') return null;
    const { advice, level } = found.lead;
    const { name, cause, fix, fixedBy } = advice;
    return Object.freeze({ name, level, cause, fix, fixedBy, subject: subjectOf(found.subject) });
  };
}

function subjectOf(rule: { advice: CarriedAdvice } | null): Advice['subject'] {
  if (!rule) return null;
  const { name, cause, fix } = rule.advice;
  return Object.freeze({ name, cause, fix });
}
