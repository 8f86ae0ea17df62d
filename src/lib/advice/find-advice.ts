import type { Advice } from '../../schema/advice.ts';
import { categoryOf } from '../../schema/code-parts.ts';
import { compareText } from '../compare-text.ts';
import { goesBefore } from './precedence.ts';
import { matchesWords, parseWordPattern, subCodeWords, type WordPattern } from './word-pattern.ts';

/** How an advice reaches a code, the most specific way first. */
export const ADVICE_LEVELS = ['code', 'problem', 'subject', 'category', 'general'] as const;
export type AdviceLevel = (typeof ADVICE_LEVELS)[number];

/** An advice that covers a code. */
export interface AdviceMatch {
  advice: Advice;
  /** The most specific way that it reaches the code. */
  level: AdviceLevel;
  /** What of its `covers` matched: the code, the category, the pattern of words; `*` for everything. */
  rule: string;
  /** How many words the pattern has; 0 for the other levels. */
  length: number;
}

/**
 * Gives the advice that covers a code, known or not: the best of each level, the most specific level
 * first. No advice comes twice. Where there is advice on the code itself, nothing is guessed from its
 * words.
 */
export type FindAdvice = (code: string) => AdviceMatch[];

/**
 * Prepares the look-up. A code itself comes first; then the words of the sub-code that say what is
 * wrong, then those that say what it is about; then the category; then what holds for every code. Within a
 * level longer patterns go before shorter ones, then it is as `before` says.
 */
export function createFindAdvice(all: readonly Advice[]): FindAdvice {
  const findAll = createFindAllAdvice(all);
  return (code) => {
    const matches = findAll(code);
    const guesses = matches[0]?.level !== 'code';
    return matches.filter(
      ({ level }, at) =>
        level !== matches[at - 1]?.level &&
        (guesses || (level !== 'problem' && level !== 'subject')),
    );
  };
}

/** As {@link createFindAdvice}, with all that covers a code, each in the most specific way. */
export function createFindAllAdvice(all: readonly Advice[]): FindAdvice {
  const prepared = all.map((advice) => ({
    advice,
    problems: advice.covers.problems.map(parseWordPattern),
    subjects: advice.covers.subjects.map(parseWordPattern),
  }));
  const precedes = goesBefore(all);
  return (code) => {
    const category = categoryOf(code);
    const words = subCodeWords(code);
    return prepared
      .flatMap(({ advice, problems, subjects }): AdviceMatch[] => {
        const { codes, categories, everything, within, outside } = advice.covers;
        const match = (level: AdviceLevel, rule: string, length = 0) => [
          { advice, level, rule, length },
        ];
        if (codes.includes(code)) return match('code', code);
        const searched =
          (within.length === 0 || within.includes(category)) && !outside.includes(category);
        const problem = searched ? longestIn(problems, words) : undefined;
        if (problem) return match('problem', problem.text, problem.words.length);
        const subject = searched ? longestIn(subjects, words) : undefined;
        if (subject) return match('subject', subject.text, subject.words.length);
        if (categories.includes(category)) return match('category', category);
        return everything ? match('general', '*') : [];
      })
      .sort(
        (a, b) =>
          ADVICE_LEVELS.indexOf(a.level) - ADVICE_LEVELS.indexOf(b.level) ||
          b.length - a.length ||
          Number(precedes(b.advice.name, a.advice.name)) -
            Number(precedes(a.advice.name, b.advice.name)) ||
          compareText(a.advice.name, b.advice.name),
      );
  };
}

function longestIn(
  patterns: readonly WordPattern[],
  words: readonly string[],
): WordPattern | undefined {
  return patterns
    .filter((pattern) => matchesWords(pattern, words))
    .reduce<WordPattern | undefined>(
      (longest, pattern) =>
        longest && longest.words.length >= pattern.words.length ? longest : pattern,
      undefined,
    );
}
