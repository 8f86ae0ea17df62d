import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../scraper/pages/extract/facts.ts';
import { reconcile } from '../../../scraper/pages/reconcile/reconcile.ts';
import { addTallies, describeTally } from '../../../scraper/pages/reconcile/row-tally.ts';
import type { PageForm } from '../../../src/schema/facts/source.ts';
import { readPage } from '../helpers.ts';
import { goodPages } from './good-pages.ts';

const PAGES = goodPages();
const NAME = /code|name|action/;

/** The facts without the last entry of their longest list of names, and that entry's name. */
function withoutOne(facts: Facts): { facts: Facts; name: string } {
  const copy = structuredClone(facts);
  const lists: Record<string, unknown>[][] = [];
  const stack: unknown[] = [copy];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next) && next.some((entry) => nameOf(entry))) lists.push(next);
    for (const value of Object.values(next)) stack.push(value);
  }
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  const name = nameOf(longest?.pop());
  if (!name) throw new Error('the page has no facts');
  return { facts: copy, name };
}

/** The name of a code, a parameter or an operation: of what a row states. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || 'input' in entry || 'members' in entry)
    return undefined;
  const [, name] = Object.entries(entry).find(([key]) => NAME.test(key)) ?? [];
  return typeof name === 'string' ? name : undefined;
}

describe('the second opinion on a page', () => {
  it.each(PAGES.map((page) => [page.name, page] as const))(
    '%s accounts for each row',
    (_, page) => {
      const { facts } = readPage(page.form, page.text, 'https://docs.example/document/product/1/1');
      const { issues, rows } = reconcile({ ...page, facts, issues: [] }, 'page');
      expect(issues).toEqual([]);
      expect(rows).toMatchObject({ issues: 0, lost: 0 });
      expect(rows.facts).toBeGreaterThan(0);
    },
  );

  it.each(PAGES.map((page) => [page.name, page] as const))('%s notices a lost fact', (_, page) => {
    const read = readPage(page.form, page.text, 'https://docs.example/document/product/1/1');
    const { facts, name } = withoutOne(read.facts);
    const { issues, rows } = reconcile({ ...page, facts, issues: [] }, 'page');
    expect(rows.lost).toBeGreaterThan(0);
    expect(issues.map(({ text }) => text).join('\n')).toContain(name);
  });

  it('notices a fact that the page does not state', () => {
    const page = errorCodes('FailedOperation.Dark It is dark.');
    const facts: Facts = {
      ...page.facts,
      own: [{ code: 'FailedOperation.Light', description: '' }],
    };
    const { issues } = reconcile({ ...page, facts, issues: [] }, 'page');
    expect(issues.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      'line 18: is on the page, but in no fact and in no other issue',
      'fact FailedOperation.Light: was read, but no row on the page shows it',
    ]);
  });

  it('notices two rows in one', () => {
    const { issues } = reconcile(
      {
        ...errorCodes('FailedOperation.Dark It is dark. FailedOperation.Wet It is wet.'),
        issues: [],
      },
      'page',
    );
    expect(issues.map(({ reason }) => reason)).toEqual(['may be two rows in one']);
  });

  it('prints its tally as a sum', () => {
    const tally = { facts: 3, boilerplate: 2, issues: 1, lost: 0 };
    expect(describeTally(tally)).toBe('rows seen 6 = 3 facts + 2 boilerplate + 1 issues');
    expect(describeTally(addTallies([tally, { ...tally, lost: 1 }]))).toBe(
      'rows seen 12 = 6 facts + 4 boilerplate + 2 issues; the readers lost 1 of them',
    );
  });
});

/** A page of error codes with one row of its own. */
function errorCodes(row: string): {
  form: PageForm;
  text: string;
  facts: Extract<Facts, { kind: 'error-codes' }>;
} {
  const form = 'text-capture';
  const text = `tencent cloud\n\nLamps\n\nError Codes\n\nPDF\nLast updated: 2024-01-02 03:04:05\n
Common Error Codes\n\nError Code Description\nInternalError Internal error.\n
Service Error Codes\n\nError Code Description\n${row}\n\nHelp and Support\n`;
  const { facts } = readPage(form, text);
  if (facts.kind !== 'error-codes') throw new Error(`is a page of ${facts.kind}`);
  return { form, text, facts };
}
