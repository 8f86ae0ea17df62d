import { categoryOf } from '../../schema/facts/code-parts.ts';
import type { Content } from '../../schema/facts/content.ts';
import type { Source } from '../../schema/facts/source.ts';
import type { Advice, RetryStance } from '../../schema/reviewed/advice.ts';
import { matchesWords, parseWordPattern, subCodeWords } from '../../text/word-pattern.ts';
import { measureCoverage, SPECIFIC_SHARE } from './coverage.ts';
import { createFindAdvice, createFindAllAdvice, type FindAdvice } from './find-advice.ts';
import { ADVICE_FOLDER } from './load-advice.ts';
import { namedActions } from './named-actions.ts';
import { goesBefore } from './precedence.ts';
import { type AdviceRule, isLookedForIn } from './rules.ts';

/** A category with more distinct codes than this needs its own advice. */
const SMALL_CATEGORY = 3;

/** How the section Retry begins, so that it cannot contradict the stance. */
const RETRY_OPENINGS: Readonly<Record<RetryStance, string>> = {
  'fix-first': "Don't retry",
  'back-off': 'Retry with back-off',
  'wait-for-state': 'Wait until',
  'fix-clock': 'Fix the clock, sign again, then retry',
  unknown: 'Unclear:',
};

/** What advice is checked against. */
interface Checked extends Pick<Content, 'common' | 'serviceVersions'> {
  sources: readonly Source[];
}

/** The distinct codes in the content, of every service and the common ones, sorted. */
export function knownCodes({ common, serviceVersions }: Omit<Checked, 'sources'>): string[] {
  const lists = [common.errorCodes, ...serviceVersions.map(({ errorCodes }) => errorCodes)];
  return [...new Set(lists.flatMap((codes) => codes.map(({ code }) => code)))].sort();
}

/**
 * The problems of advice with this content, as sentences that name the file and the field: unknown names,
 * patterns that match no code, texts on retrying that begin otherwise than their stance, advice that no
 * code reaches, two advices that cover a code equally, a common code or a large category without its
 * own advice, and too little coverage.
 */
export function checkAdvice(all: readonly Advice[], content: Checked): string[] {
  const codes = knownCodes(content);
  const find = createFindAdvice(all);
  const read = codes.map((code) => ({ category: categoryOf(code), words: subCodeWords(code) }));
  const findUnknown = createFindUnknown(all, content, codes);
  return [
    ...all.flatMap((advice) =>
      [...findUnknown(advice), ...findIdlePatterns(advice, read), ...findMisworded(advice)].map(
        (problem) => `${ADVICE_FOLDER}/${advice.name}.md: ${problem}`,
      ),
    ),
    ...findUnreached(all, find, codes),
    ...findDisorder(all, codes),
    ...findGaps(all, content, codes),
    ...findShortfall(find, codes),
  ];
}

/** Finds what an advice names that is not there: codes, categories, advice, sources, actions. */
function createFindUnknown(
  all: readonly Advice[],
  content: Checked,
  codes: readonly string[],
): (advice: Advice) => string[] {
  const categories = codes.map(categoryOf);
  const actions = content.serviceVersions.flatMap((version) => version.actions);
  const known = {
    codes: new Set(codes),
    categories: new Set(categories),
    names: new Set(all.map(({ name }) => name)),
    sources: new Set(content.sources.map(({ id }) => id)),
    actions: new Set(actions.map(({ name }) => name)),
  };
  const unknown = (field: string, named: readonly string[], among: ReadonlySet<string>) =>
    named
      .filter((name) => !among.has(name))
      .map((name) => `${field}: the content does not contain ${name}`);
  return (advice) => [
    ...unknown('covers.codes', advice.covers.codes, known.codes),
    ...advice.covers.clientCodes
      .filter((code) => known.codes.has(code) || known.categories.has(code))
      .map((code) => `covers.clientCodes: the content contains ${code}; cover it with codes`),
    ...unknown('covers.categories', advice.covers.categories, known.categories),
    ...unknown('covers.within', advice.covers.within, known.categories),
    ...unknown('covers.outside', advice.covers.outside, known.categories),
    ...unknown('before', advice.before, known.names),
    ...unknown('sources', advice.sources.filter(isSourceId), known.sources),
    ...unknown('text', namedActions(advice), known.actions),
  ];
}

function isSourceId(source: string): boolean {
  return !source.includes(':');
}

/** Patterns that no code has in the categories where they are looked for. */
function findIdlePatterns(
  advice: Advice,
  codes: readonly { category: string; words: string[] }[],
): string[] {
  const searched = codes.filter(({ category }) => isLookedForIn(advice, category));
  return (['problems', 'subjects'] as const).flatMap((field) =>
    advice.covers[field]
      .filter((text) => {
        const pattern = parseWordPattern(text);
        return !searched.some(({ words }) => matchesWords(pattern, words));
      })
      .map((text) => `covers.${field}: no code has "${text}"`),
  );
}

/** A text on retrying that does not begin with what its stance tells you to do. */
function findMisworded({ retry, markdown }: Advice): string[] {
  const opening = retry && RETRY_OPENINGS[retry];
  return !opening || markdown.Retry?.startsWith(opening)
    ? []
    : [`Retry: begin with "${opening}", as the stance is ${retry}`];
}

/** Advice that no code reaches, known or a client's, as other advice always goes before it. */
function findUnreached(
  all: readonly Advice[],
  find: FindAdvice,
  codes: readonly string[],
): string[] {
  const raised = [...codes, ...all.flatMap(({ covers }) => covers.clientCodes)];
  const reached = new Set(raised.flatMap((code) => find(code).map(({ advice }) => advice.name)));
  return all
    .filter(({ name }) => !reached.has(name))
    .map(({ name }) => `${ADVICE_FOLDER}/${name}.md: no code reaches it`);
}

/** Two advices that cover a code equally and have no order, and orders that form a circle. */
function findDisorder(all: readonly Advice[], codes: readonly string[]): string[] {
  const find = createFindAllAdvice(all);
  const precedes = goesBefore(all);
  const ordered = (one: string, other: string) => precedes(one, other) || precedes(other, one);
  const examples = new Map<string, string>();
  for (const code of codes)
    for (const [one, other] of pairsAlike(find(code)))
      if (!ordered(one, other)) examples.set(`${one} and ${other}`, code);
  return [
    ...all
      .filter(({ name }) => precedes(name, name))
      .map(({ name }) => `${ADVICE_FOLDER}/${name}.md: before: leads back to itself`),
    ...Array.from(
      examples,
      ([pair, code]) => `${ADVICE_FOLDER}: ${pair} both cover ${code}; set before in one of them`,
    ),
  ];
}

function pairsAlike(matches: readonly AdviceRule[]): [string, string][] {
  return matches.flatMap((one, at) =>
    matches
      .slice(at + 1)
      .filter(({ level, length }) => level === one.level && length === one.length)
      .map(
        ({ advice }): [string, string] => [one.advice.name, advice.name].sort() as [string, string],
      ),
  );
}

/** Common codes and large categories that no advice names. */
function findGaps(all: readonly Advice[], content: Checked, codes: readonly string[]): string[] {
  const named = new Set(all.flatMap(({ covers }) => covers.codes));
  const categories = new Set(all.flatMap(({ covers }) => covers.categories));
  const sizes = Map.groupBy(codes, categoryOf);
  return [
    ...content.common.errorCodes
      .filter(({ code }) => !named.has(code))
      .map(({ code }) => `${ADVICE_FOLDER}: no advice covers the common code ${code}`),
    ...[...sizes]
      .filter(([category, { length }]) => length > SMALL_CATEGORY && !categories.has(category))
      .map(
        ([category, { length }]) =>
          `${ADVICE_FOLDER}: no advice covers the category ${category}, which has ${length} codes`,
      ),
  ];
}

function findShortfall(find: FindAdvice, codes: readonly string[]): string[] {
  const { reached, specific } = measureCoverage(find, codes);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const problems: string[] = [];
  if (reached < 1) problems.push(`only ${percent(reached)} of the codes reach any advice`);
  if (specific < SPECIFIC_SHARE)
    problems.push(
      `${percent(specific)} of the codes reach advice more specific than their category's, not ${percent(SPECIFIC_SHARE)}`,
    );
  return problems.map((problem) => `${ADVICE_FOLDER}: ${problem}`);
}
