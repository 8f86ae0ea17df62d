import { categoryOf } from '../../../schema/facts/code-parts.ts';
import type { SearchIndex, SearchResult } from '../../../search/index/search-index.ts';
import type { Offer } from '../../../search/index/with-explaining-pages.ts';
import { wordsOf } from '../../../text/words.ts';

/** A code that the catalog lacks. */
export interface UnknownCode {
  /** What to say about it. */
  readonly sentence: string;
  /** What its parts are known to mean: the category, then advice on its words, then the code with such words. */
  readonly explained: readonly Offer[];
}

/** A category and a sub-code. */
const CODE = /^[A-Z][A-Za-z]+(?:\.[A-Za-z0-9_]+)+$/;
/** Matches that have the letters that were typed. */
const HAS_LETTERS: ReadonlySet<string> = new Set(['exact', 'pasted', 'part', 'prefix', 'inside']);
/** Matches of the words of a text. */
const SAYS_WORDS: ReadonlySet<string> = new Set(['exact', 'part', 'words', 'description']);
/** Words that are in so many codes that they say nothing. */
const VAGUE = /^(?:err|errors?|fail|failed|failure|invalid|wrong|exception|code|param|parameter)$/;
/** The letters of a word by which its other forms are found. */
const STEM = 7;
const MIN_LETTERS = 4;

/** What to say about a query that is a code which the catalog lacks; `undefined` for others. */
export function unknownCode(
  index: SearchIndex,
  query: string,
  results: readonly SearchResult[],
): UnknownCode | undefined {
  const code = query.trim();
  if (!CODE.test(code) || HAS_LETTERS.has(results[0]?.match ?? '')) return undefined;
  return { sentence: unknownSentence(code, index), explained: explainParts(index, code) };
}

/** `Category.SubCode is not in this catalog (data of 2026-08-21). It is unknown: …` */
export function unknownSentence(
  code: string,
  { updatedOn }: Pick<SearchIndex, 'updatedOn'>,
): string {
  const data = updatedOn ? ` (data of ${updatedOn})` : '';
  return `${code} is not in this catalog${data}. It is unknown: it may be new, or misspelled.`;
}

/** The category of a code, advice on the words of its sub-code, and the code that has them in its meaning. */
export function explainParts(index: SearchIndex, code: string): Offer[] {
  const category = categoryOf(code);
  const [first] = index.search(category, { limit: 1 });
  return [
    ...(first?.record.name === category ? [first] : []),
    ...adviceFor(index, code),
    ...likeliestFor(index, code),
  ];
}

/** The code that says most likely the same, by the words of the sub-code; nothing if none has all of them. */
function likeliestFor(index: SearchIndex, code: string): SearchResult[] {
  const words = subWords(code);
  if (words.length < 2) return [];
  const [first] = index.search(words.join(' '), { limit: 1, limits: { error: 1 } });
  return first && SAYS_WORDS.has(first.match) ? [first] : [];
}

function subWords(code: string): string[] {
  return wordsOf(code.slice(code.indexOf('.') + 1));
}

function adviceFor(index: SearchIndex, code: string): Offer[] {
  const words = subWords(code);
  const telling = words.filter((word) => !VAGUE.test(word) && word.length >= MIN_LETTERS);
  telling.sort((a, b) => b.length - a.length);
  const queries = [words.join(' '), ...telling.map((word) => word.slice(0, STEM))];
  for (const query of queries) {
    const pages = index.searchExplainingPages(query, { limit: MOST });
    const found = pages.filter(({ page }) => page.kind === 'advice' || page.kind === 'guide');
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** The pages that are looked at, because codes of other layers may be among them. */
const MOST = 5;
