import { createFindAdvice } from '../../knowledge/advice/find-advice.ts';
import { leadAdvice } from '../../knowledge/advice/lead-advice.ts';
import type { RetryStance } from '../../schema/reviewed/advice.ts';
import type { Advice, AdviceText } from './advice.ts';
import type { CarriedAdvice } from './encoded/advice.ts';

/** What the advice says about a code, known or unknown; `null` where nothing does. */
export interface Advised {
  readonly advice: Advice | null;
  readonly stance: RetryStance | null;
}

/** Makes the function that advises on a code. */
export function createAdviser(all: readonly CarriedAdvice[]): (code: string) => Advised {
  const find = createFindAdvice(all);
  return (code) => {
    const matches = find(code);
    const found = leadAdvice(matches);
    const stance = matches.find(({ advice }) => advice.retry)?.advice.retry ?? null;
    if (!found) return { advice: null, stance };
    const { lead, subject } = found;
    const advice = Object.freeze({
      ...textOf(lead.advice),
      level: lead.level,
      subject: subject && Object.freeze(textOf(subject.advice)),
    });
    return { advice, stance };
  };
}

function textOf({ name, cause, fix, fixedBy }: CarriedAdvice): AdviceText {
  return { name, cause, fix, fixedBy };
}
