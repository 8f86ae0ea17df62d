import { categoryOf } from '../../schema/facts/code-parts.ts';
import type { Advice, AdvicePlace } from '../../schema/reviewed/advice.ts';
import {
  matchesWords,
  parseWordPattern,
  subCodeWords,
  type WordPattern,
} from '../../text/word-pattern.ts';

/** How an advice reaches a code, the most specific way first. */
export const ADVICE_LEVELS = ['code', 'problem', 'subject', 'category', 'general'] as const;
export type AdviceLevel = (typeof ADVICE_LEVELS)[number];

/** One way in which an advice reaches codes. */
export interface AdviceRule<A extends AdvicePlace = Advice> {
  advice: A;
  level: AdviceLevel;
  /** The code, the category, or the pattern of words; `*` for everything. */
  rule: string;
  /** How many words the pattern has; 0 for the other levels. */
  length: number;
}

interface PatternRule<A extends AdvicePlace> extends AdviceRule<A> {
  pattern: WordPattern;
}

/**
 * Gives every rule that covers a code, in no order that matters. A code without a sub-code has no
 * subject.
 */
export function createFindRules<A extends AdvicePlace>(
  all: readonly A[],
): (code: string) => AdviceRule<A>[] {
  const byCode = new Map<string, AdviceRule<A>[]>();
  const byClientCode = new Map<string, AdviceRule<A>[]>();
  const byCategory = new Map<string, AdviceRule<A>[]>();
  const general: AdviceRule<A>[] = [];
  const patterns = new Map<string, PatternRule<A>[]>();
  for (const advice of all) {
    const { codes, clientCodes, categories, everything } = advice.covers;
    for (const rule of codes) add(byCode, rule, { advice, level: 'code', rule, length: 0 });
    for (const rule of clientCodes)
      add(byClientCode, rule, { advice, level: 'code', rule, length: 0 });
    for (const rule of categories)
      add(byCategory, rule, { advice, level: 'category', rule, length: 0 });
    for (const rule of patternRules(advice))
      for (const word of rule.pattern.words[0] ?? []) add(patterns, word, rule);
    if (everything) general.push({ advice, level: 'general', rule: '*', length: 0 });
  }
  return (code) => {
    const category = categoryOf(code);
    const words = subCodeWords(code);
    const candidates = new Set(words.flatMap((word) => patterns.get(word) ?? []));
    const hasSubCode = code !== category;
    const matching = [...candidates].filter(
      (rule) =>
        (hasSubCode || rule.level !== 'subject') &&
        isLookedForIn(rule.advice, category) &&
        matchesWords(rule.pattern, words),
    );
    return [
      ...(byCode.get(code) ?? []),
      ...(byClientCode.get(code) ?? byClientCode.get(category) ?? []),
      ...matching,
      ...(byCategory.get(category) ?? []),
      ...general,
    ];
  };
}

function patternRules<A extends AdvicePlace>(advice: A): PatternRule<A>[] {
  const { problems, subjects } = advice.covers;
  const toRule = (level: AdviceLevel) => (rule: string) => {
    const pattern = parseWordPattern(rule);
    return { advice, level, rule, length: pattern.words.length, pattern };
  };
  return [...problems.map(toRule('problem')), ...subjects.map(toRule('subject'))];
}

/** Whether the advice's patterns are looked for in codes of this category. */
export function isLookedForIn({ covers }: AdvicePlace, category: string): boolean {
  const { within, outside } = covers;
  return (within.length === 0 || within.includes(category)) && !outside.includes(category);
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
