import type { ShouldRetry } from './should-retry.ts';

/** The answer in which all lists that have a code agree; `null` where they differ, and for no lists. */
export function agreedAnswer(answers: readonly ShouldRetry[]): ShouldRetry | null {
  const [first, ...others] = answers;
  if (!first || others.some(({ answer }) => answer !== first.answer)) return null;
  const isSame = (key: 'waitFor' | 'saidBy') => others.every((one) => one[key] === first[key]);
  return {
    answer: first.answer,
    waitFor: isSame('waitFor') ? first.waitFor : null,
    saidBy: isSame('saidBy') ? first.saidBy : 'ours',
  };
}
