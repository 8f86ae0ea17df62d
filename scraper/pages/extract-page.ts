import type { PageForm } from '../../src/schema/facts/source.ts';
import type { Facts } from './extract/facts.ts';
import { EXTRACTORS } from './extract/index.ts';
import { kindOf } from './extract/kind.ts';
import { type Issue, IssueList } from './issue.ts';
import type { Page } from './readers/page.ts';
import { reconcile } from './reconcile/reconcile.ts';
import type { RowTally } from './reconcile/row-tally.ts';

/** The facts of a page, with everything that was left out and how its rows are accounted for. */
export interface ExtractedPage {
  facts: Facts;
  issues: Issue[];
  rows: RowTally;
}

/**
 * Reads the facts off a page, whatever its form and kind, and reconciles them with the text that the page
 * was read from. `source` is the id that the facts will name.
 * @throws {PageError} for a page of no known kind, or one that lacks its tables.
 */
export function extractPage(
  page: Page,
  source: string,
  { form, text }: { form: PageForm; text: string },
): ExtractedPage {
  const issues = new IssueList(source);
  const facts = EXTRACTORS[kindOf(page)]({ page, source, issues });
  const found = [...page.issues, ...issues.issues];
  const second = reconcile({ form, text, facts, issues: found }, source);
  return { facts, issues: [...found, ...second.issues], rows: second.rows };
}
