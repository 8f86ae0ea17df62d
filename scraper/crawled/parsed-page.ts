import type { SourceId } from '../../src/schema/facts/source.ts';
import type { Facts } from '../pages/extract/facts.ts';
import { extractPage } from '../pages/extract-page.ts';
import { type Issue, NoKindError, PageError } from '../pages/issue.ts';
import { READERS } from '../pages/readers/index.ts';
import type { RowTally } from '../pages/reconcile/row-tally.ts';
import { namesAction } from '../site/expected-kind.ts';
import { findFactsProblem } from './find-facts-problem.ts';

/** The result of parsing one page, which is stored for the next build. */
export interface ParsedPage {
  id: SourceId;
  /** SHA-256 of the page's bytes. */
  sha256: string;
  title: string | null;
  product: string | null;
  /** "Last updated" as the page prints it. */
  updatedAt: string | null;
  /** `null` for a page without facts and for one that cannot be read. */
  facts: Facts | null;
  /** Why the page cannot be read; `null` if it can. */
  problem: string | null;
  issues: Issue[];
  /** How the page's rows are accounted for; absent for a page without facts. */
  rows?: RowTally;
  tookMs: number;
}

/** A page to parse: `id` becomes the source of its facts, and its links are relative to `url`. */
export interface PageToParse {
  id: SourceId;
  url: string;
  sha256: string;
  body: string;
}

/** Parses a page of the site. No content of the page makes it throw. */
export function parsePage({ id, url, sha256, body }: PageToParse): ParsedPage {
  const start = performance.now();
  const read = readPage(body, id, url);
  return { id, sha256, ...read, tookMs: Math.round(performance.now() - start) };
}

type Read = Omit<ParsedPage, 'id' | 'sha256' | 'tookMs'>;

function readPage(body: string, id: SourceId, url: string): Read {
  const nothing = { title: null, product: null, updatedAt: null, facts: null, issues: [] };
  try {
    const page = READERS.html(body, { name: id, url });
    const { title, product, updatedAt } = page;
    try {
      const { facts, issues, rows } = extractPage(page, id, { form: 'html', text: body });
      const problem = findFactsProblem(facts);
      const read = { title, product, updatedAt, issues, problem };
      return problem ? { ...read, facts: null } : { ...read, facts, rows };
    } catch (error) {
      if (!(error instanceof NoKindError)) throw error;
      const problem = namesAction(title ?? '') ? error.message : null;
      return { ...nothing, title, product, updatedAt, problem };
    }
  } catch (error) {
    if (error instanceof PageError) return { ...nothing, problem: error.message };
    throw error;
  }
}
