import type { Advice, AdvicePlace } from '../../schema/reviewed/advice.ts';
import { compareText } from '../../text/compare-text.ts';
import { goesBefore } from './precedence.ts';
import { ADVICE_LEVELS, type AdviceRule, createFindRules } from './rules.ts';

/**
 * Gives the advice that covers a code, known or not, with the rule by which it does: the best of each
 * level, the most specific level first. No advice comes twice. Where there is advice on the code itself,
 * nothing is guessed from its words.
 */
export type FindAdvice<A extends AdvicePlace = Advice> = (code: string) => AdviceRule<A>[];

/**
 * Prepares the look-up. A code itself comes first; then the words of the sub-code that say what is
 * wrong, then those that say what it is about; then the category; then what applies to every code. Within a
 * level longer patterns go before shorter ones, then it is as `before` says.
 */
export function createFindAdvice<A extends AdvicePlace>(all: readonly A[]): FindAdvice<A> {
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
export function createFindAllAdvice<A extends AdvicePlace>(all: readonly A[]): FindAdvice<A> {
  const findRules = createFindRules(all);
  const precedes = goesBefore(all);
  const compare = (one: AdviceRule<A>, other: AdviceRule<A>) =>
    ADVICE_LEVELS.indexOf(one.level) - ADVICE_LEVELS.indexOf(other.level) ||
    other.length - one.length ||
    Number(precedes(other.advice.name, one.advice.name)) -
      Number(precedes(one.advice.name, other.advice.name)) ||
    compareText(one.advice.name, other.advice.name) ||
    compareText(one.rule, other.rule);
  return (code) => {
    const seen = new Set<A>();
    return findRules(code)
      .sort(compare)
      .filter(({ advice }) => !seen.has(advice) && seen.add(advice));
  };
}
