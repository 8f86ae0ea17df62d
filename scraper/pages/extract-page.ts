import type { PageForm } from '../../src/schema/facts/source.ts';
import type { Facts } from './extract/facts.ts';
import { EXTRACTORS } from './extract/index.ts';
import { kindOf } from './extract/kind.ts';
import { type Issue, IssueList, PageError } from './issue.ts';
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
  const facts = extractFacts(page, source, issues);
  const found = [...page.issues, ...issues.issues];
  const second = reconcile({ form, text, facts, issues: found }, source);
  return { facts, issues: [...found, ...second.issues], rows: second.rows };
}

function extractFacts(page: Page, source: string, issues: IssueList): Facts {
  const kind = explained(page, '', () => kindOf(page));
  return explained(page, `, read as the kind ${kind},`, () =>
    EXTRACTORS[kind]({ page, source, issues }),
  );
}

/** What `read` gives. If it refuses the page, the error names what the page has. */
function explained<T>(page: Page, readAs: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PageError) error.found = `the page${readAs} has ${partsOf(page)}`;
    throw error;
  }
}

const MAX_NAMED = 5;

/** The title and the tables of a page, in words. */
function partsOf({ title, blocks }: Page): string {
  const headers = blocks.flatMap((block) => (block.type === 'table' ? [block.header] : []));
  const named = headers.slice(0, MAX_NAMED).map((cells) => `"${cells.join(' | ').slice(0, 80)}"`);
  const tables = named.length > 0 ? `the tables ${named.join(', ')}` : 'no table';
  return `${title === null ? 'no title' : `the title "${title.slice(0, 80)}"`} and ${tables}`;
}
