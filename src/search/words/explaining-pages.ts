import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { matchesWords, parseWordPattern, type WordPattern } from '../../text/word-pattern.ts';
import { namesService, type QueryTerm, wordCountOf } from '../glossary/query-term.ts';
import type { TermReader } from '../glossary/term-reader.ts';
import { marksIn } from '../query/marks.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { fold } from '../strings/fold.ts';
import type { Range } from '../strings/highlight.ts';
import { textWords } from '../strings/text-words.ts';
import { TopList } from '../strings/top-list.ts';
import { WordIndex } from './word-index.ts';
import { WordSearch } from './word-search.ts';

/** What a page explains. The codes are those of layers that are not API 3.0, each a row of one page. */
export type ExplainingKind =
  | 'guide'
  | 'advice'
  | 'other interface'
  | 'COS error'
  | 'SDK client error';

/** A page that explains a subject. */
export interface ExplainingPage {
  kind: ExplainingKind;
  title: string;
  /** Its path on the site, without the host's base. */
  path: string;
  /** Its summary in one sentence. */
  description: string;
  /** What to do, and whether to retry, if it says one thing for all that it explains. */
  fix?: string;
  retry?: RetryAnswer;
  /** Other words by which it can be found. */
  keywords: string[];
  /** Patterns of the words that name its subject, as in `parseWordPattern`. */
  patterns?: readonly string[];
}

/** A page that matches a query, and the matching ranges. */
export interface ExplainingResult {
  page: ExplainingPage;
  /** Whether the query is its title or one of its keywords, rather than some of its words. */
  isExact: boolean;
  /** Whether several plain words of the query are in its title and keywords, so that it answers them best. */
  isTopic: boolean;
  /** Whether it has only most of what the query says. */
  isPartial?: boolean;
  titleRanges: Range[];
  descriptionRanges: Range[];
}

/** A pattern of a page, of several words. */
interface PagePattern {
  page: ExplainingPage;
  pattern: WordPattern;
}

/** The order of the kinds among equally good pages. */
const ORDER: Readonly<Record<ExplainingKind, number>> = {
  guide: 0,
  advice: 1,
  'other interface': 1,
  'COS error': 2,
  'SDK client error': 2,
};
const CODE = 2;
const ORDERS = 3;
/** Behind both tiers of the other pages. */
const CODE_PLACE = 2 * ORDERS;

/** A page that has only most of the query's terms, of which there must be so many. */
const MANY_TERMS = 3;
const MAX_LACKING = 0.5;
const PARTIAL_PLACE = CODE_PLACE - 1;

/** A name of the API, or a part of one. */
const NAME = /\p{Ll}\p{Lu}|[._:/{}[\]()<>"=]/u;

/** The form of most codes: several words in one. */
const CODE_NAME = /^[A-Z]\w*\p{Ll}\p{Lu}/u;

/** A shorter query begins too many words; in Chinese two characters are a word. */
const MIN_LENGTH = { english: 3, chinese: 2 } as const;

/** Finds explaining pages by their words, separately from the names of codes and actions. */
export class ExplainingPageSearch {
  readonly #pages: readonly ExplainingPage[];
  /** The search by titles and keywords, and the search that includes the summaries. */
  readonly #byName: WordSearch;
  readonly #byText: WordSearch;
  readonly #patterns: readonly PagePattern[];

  constructor(pages: readonly ExplainingPage[]) {
    this.#pages = pages;
    this.#byName = indexOf(pages, namesOf);
    this.#byText = indexOf(pages, (page) =>
      ORDER[page.kind] === CODE ? [] : [...namesOf(page), page.description, page.fix ?? ''],
    );
    this.#patterns = pages
      .flatMap((page) =>
        (page.patterns ?? []).map((text) => ({ page, pattern: parseWordPattern(text) })),
      )
      .filter(({ pattern }) => pattern.words.length > 1);
  }

  /**
   * The pages that contain every word of the query, best first: those with exactly this title or keyword, then those
   * with the words in title or keywords, then those with the words in the summary; guides before advice. The codes
   * of layers are found by their names alone and come last, but first if the query is the code. If no page contains
   * the words, the page with a pattern of them is found, else their concepts are searched.
   */
  find(query: Query, limit: number, reader?: TermReader): ExplainingResult[] {
    if (query.isPaste || query.folded.length < minLengthOf(query)) return [];
    const named = this.#findCodes(query);
    if (named.length > 0) return named.slice(0, limit);
    const found = this.#findTerms(query, query.words, limit);
    if (found.length > 0) return found;
    const subject = this.#findPattern(query);
    if (subject) return [resultOf(subject, query, true)];
    if (!reader) return [];
    // No page is about one service.
    const terms = reader.read(query.text).filter((term) => !namesService(term));
    return terms.length === 0 ? [] : this.#findTerms(query, terms, limit);
  }

  /** The codes of layers that words of a longer query spell out: `AccessDenied` in `cos AccessDenied bucket`. */
  #findCodes(query: Query): ExplainingResult[] {
    const words = new Set(query.text.split(/\s+/).filter((word) => CODE_NAME.test(word)));
    if (words.size === 0 || !/\s/.test(query.text)) return [];
    const pages = this.#pages.filter(({ kind, title }) => ORDER[kind] === CODE && words.has(title));
    return pages.map((page) => resultOf(page, query, true));
  }

  /** The page of the longest pattern that the words of a query contain: `dns record already exists`. */
  #findPattern(query: Query): ExplainingPage | undefined {
    if (!isPlainText(query)) return undefined;
    const contained = this.#patterns.filter(({ pattern }) => matchesWords(pattern, query.allWords));
    contained.sort((a, b) => b.pattern.words.length - a.pattern.words.length);
    return contained[0]?.page;
  }

  #findTerms(query: Query, terms: readonly QueryTerm[], limit: number): ExplainingResult[] {
    const found = new TopList<number>(limit);
    const named = new Set<number>();
    const whole = new Set<number>();
    for (const [tier, index] of [this.#byName, this.#byText].entries()) {
      const held = new TopList<number>(this.#pages.length);
      index.addMatches(terms, () => true, held, 0);
      for (const { value, rank } of held.items) {
        const page = this.#pages[value] as ExplainingPage;
        const isPartial = rank >= RANK.someWords;
        const isSaid = terms === query.words;
        if (
          isPartial &&
          (isSaid || terms.length < MANY_TERMS || rank > RANK.someWords + MAX_LACKING)
        )
          continue;
        if (index === this.#byName && !isPartial) named.add(value);
        if (!isPartial) whole.add(value);
        found.add(value, (isPartial ? PARTIAL_PLACE : placeOf(page, query, tier)) + (rank % 1));
      }
    }
    const isPlain = isPlainText(query) && wordCountOf(terms) > 1;
    return found.items.map(({ value }) => {
      const page = this.#pages[value] as ExplainingPage;
      const isTopic = isPlain && named.has(value) && ORDER[page.kind] !== CODE;
      return { ...resultOf(page, query, isTopic), isPartial: !whole.has(value) };
    });
  }
}

/** Whether a query is words as one says them, not a name of the API. */
function isPlainText({ text, isChinese }: Query): boolean {
  return (isChinese || /\s/.test(text)) && !NAME.test(text);
}

function minLengthOf({ isChinese }: Query): number {
  return isChinese ? MIN_LENGTH.chinese : MIN_LENGTH.english;
}

/** The place of a page among those that match, before its rank; less is better. */
function placeOf(page: ExplainingPage, query: Query, tier: number): number {
  const order = ORDER[page.kind];
  if (order === CODE && query.text === page.title) return -2 * ORDERS;
  if (isExact(page, query)) return order - ORDERS;
  return order === CODE ? CODE_PLACE : ORDERS * tier + order;
}

/** The title, the keywords and the last part of the path, which is a short name; of a code, its name. */
function namesOf({ kind, title, path, keywords, patterns = [] }: ExplainingPage): string[] {
  if (ORDER[kind] === CODE) return [title];
  return [title, path.replace(/^.*\/(?=[^/]+\/$)/, ''), ...keywords, ...patterns];
}

function isExact(page: ExplainingPage, { folded, words }: Query): boolean {
  const telling = words.join('');
  return namesOf(page)
    .map(fold)
    .some((name) => name === folded || name === telling);
}

function indexOf(
  pages: readonly ExplainingPage[],
  textsOf: (page: ExplainingPage) => string[],
): WordSearch {
  const search = new WordSearch(pages.length);
  const index = new WordIndex();
  for (const [entry, page] of pages.entries())
    search.enter(index, entry, textsOf(page).flatMap(textWords));
  search.addField(index);
  return search;
}

function resultOf(page: ExplainingPage, query: Query, isTopic: boolean): ExplainingResult {
  return {
    page,
    isExact: isExact(page, query),
    isTopic,
    titleRanges: marksIn(page.title, query),
    descriptionRanges: marksIn(page.description, query),
  };
}
