import {
  ADVICE_SECTIONS,
  type Advice,
  type AdviceSection,
  type RetryStance,
} from '../../schema/reviewed/advice.ts';

/** A part of advice, with the advice that it is of. */
export interface InheritedPart<T> {
  advice: Advice;
  value: T;
}

/** The advice for a code. A section is absent if no advice has it. */
export interface InheritedAdvice {
  retry?: InheritedPart<RetryStance>;
  sections: Partial<Record<AdviceSection, InheritedPart<string>>>;
}

/** Takes each part from the first advice that has it; `matches` as `FindAdvice` orders them. */
export function inheritAdvice(matches: readonly { advice: Advice }[]): InheritedAdvice {
  const first = <T>(partOf: (advice: Advice) => T | undefined): InheritedPart<T> | undefined => {
    for (const { advice } of matches) {
      const value = partOf(advice);
      if (value !== undefined) return { advice, value };
    }
    return undefined;
  };
  const retry = first((advice) => advice.retry);
  const sections = ADVICE_SECTIONS.flatMap((section) => {
    const part = first((advice) => advice.sections[section]);
    return part ? [[section, part] as const] : [];
  });
  return { ...(retry ? { retry } : {}), sections: Object.fromEntries(sections) };
}
