import { RETRY_TITLES } from '../../knowledge/retries/retry-sentences.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { Advice } from '../../schema/reviewed/advice.ts';
import { countText } from '../../text/count-text.ts';
import type { Article, Block, Row } from '../blocks/article.ts';
import {
  chip,
  paragraph,
  roleParagraph,
  section,
  table,
  withContents,
} from '../blocks/make-blocks.ts';
import { ADVICE_GROUPS } from './advice-groups.ts';
import { adviceLink } from './sections/advice-link.ts';
import { adviceRetry } from './sections/answer-section.ts';
import { linkedLine } from './sections/linked-names.ts';

type CodeCount = (advice: Advice) => number;

/** Advice that no kind of problem names. */
const OTHERS = { id: 'others', title: 'Other problems' };

/** The list of all advice by kind of problem, each with its cause and whether to retry. */
export function adviceListArticle(index: ContentIndex, codeCount: CodeCount): Article {
  const groups = groupAdvice(index.advice.all);
  const parts = groups.map(({ id, title, advice }) => ({ id, name: title, count: advice.length }));
  return {
    title: 'Advice by problem',
    className: 'advice-list',
    header: [
      roleParagraph(
        'lead',
        "What went wrong, and what to do, in our own words. The page of each code shows the advice that fits it best, apart from Tencent Cloud's own words.",
      ),
    ],
    blocks: withContents(
      parts,
      groups.map((group) => groupSection(index, group, codeCount)),
    ),
  };
}

function groupAdvice(all: readonly Advice[]) {
  const named = ADVICE_GROUPS.map(({ id, title, advice }) => ({
    id,
    title,
    advice: advice.flatMap((name) => all.find((one) => one.name === name) ?? []),
  }));
  const known = new Set(ADVICE_GROUPS.flatMap(({ advice }) => advice));
  const others = all.filter(({ name }) => !known.has(name));
  return [...named, { ...OTHERS, advice: others }].filter(({ advice }) => advice.length > 0);
}

function groupSection(
  index: ContentIndex,
  { id, title, advice }: ReturnType<typeof groupAdvice>[number],
  codeCount: CodeCount,
): Block {
  const rows = advice.map((one) => adviceRow(index, one, codeCount(one)));
  return section(title, { id, note: String(advice.length) }, [
    table(title, ['Problem', 'Cause', 'Retry'], rows),
  ]);
}

function adviceRow(index: ContentIndex, advice: Advice, codes: number): Row {
  const answer = advice.retry && adviceRetry(advice.retry).answer;
  const retry = answer ? chip(RETRY_TITLES[answer], answer) : 'Depends on the code';
  return {
    head: [adviceLink(advice)],
    note: countText([[codes, 'code']]),
    cells: [
      { blocks: [paragraph(...linkedLine(advice.cause, { index }))] },
      { label: 'Retry', text: [retry] },
    ],
  };
}
