import { createFindAdvice } from '../../knowledge/advice/find-advice.ts';
import { leadAdvice } from '../../knowledge/advice/lead-advice.ts';
import type { RetryStance } from '../../schema/reviewed/advice.ts';
import type { Advice } from './advice.ts';
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
    const { advice, level } = found.lead;
    const { name, cause, fix, fixedBy } = advice;
    return { advice: Object.freeze({ name, cause, fix, fixedBy, level }), stance };
  };
}
