import { createFindAdvice } from '../../knowledge/advice/find-advice.ts';
import { leadAdvice } from '../../knowledge/advice/lead-advice.ts';
import type { Advice, AdviceText } from './advice.ts';
import type { CarriedAdvice } from './encoded-advice.ts';

/** Makes the function that advises on a code, known or unknown; it returns `null` when nothing covers it. */
export function createAdviser(all: readonly CarriedAdvice[]): (code: string) => Advice | null {
  const find = createFindAdvice(all);
  return (code) => {
    const found = leadAdvice(find(code));
    if (!found) return null;
    const { lead, subject } = found;
    return Object.freeze({
      ...textOf(lead.advice),
      level: lead.level,
      subject: subject && Object.freeze(textOf(subject.advice)),
    });
  };
}

function textOf({ name, cause, fix, fixedBy }: CarriedAdvice): AdviceText {
  return { name, cause, fix, fixedBy };
}
