import type { Facts } from './extract/facts.ts';
import { EXTRACTORS } from './extract/index.ts';
import { kindOf } from './extract/kind.ts';
import { type Issue, IssueList } from './issue.ts';
import type { Page } from './readers/page.ts';

/**
 * Reads the facts off a page, whatever its form and kind, with everything that was left out.
 * `source` is the id that the facts will name.
 * @throws {PageError} for a page of no known kind, or one that lacks its tables.
 */
export function extractPage(page: Page, source: string): { facts: Facts; issues: Issue[] } {
  const issues = new IssueList(source);
  const facts = EXTRACTORS[kindOf(page)]({ page, source, issues });
  return { facts, issues: [...page.issues, ...issues.issues] };
}
