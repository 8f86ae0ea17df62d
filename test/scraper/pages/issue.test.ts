import { describe, expect, it } from 'vitest';
import { describeIssues, IssueList } from '../../../scraper/pages/issue.ts';

function issuesOf(count: number, reasonOf: (at: number) => string) {
  const issues = new IssueList('page');
  for (let at = 0; at < count; at += 1) issues.add(`row ${at}`, reasonOf(at), 'x'.repeat(500));
  return issues.issues;
}

describe('issues as lines', () => {
  it('are all printed if they are few', () => {
    expect(describeIssues([])).toEqual([]);
    const lines = describeIssues([
      { page: 'page', row: 'a\nb', reason: 'is odd', text: 'x\ny' },
      { page: 'page', row: 'c', reason: 'is odd', text: '' },
    ]);
    expect(lines).toEqual([
      '2 things could not be read:',
      String.raw`  page: a\u000ab: is odd: "x\ny"`,
      '  page: c: is odd: ""',
    ]);
  });

  it('of one reason are counted if there are many', () => {
    const lines = describeIssues(issuesOf(1_000_000, () => 'is odd'));
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe('1000000 things could not be read:');
    expect(lines.at(-1)).toBe('  and 999980 more: is odd');
  });

  it('of many reasons are counted', () => {
    const lines = describeIssues(issuesOf(1000, (at) => `is odd ${at}`));
    expect(lines).toHaveLength(52);
    expect(lines.at(-1)).toBe('  and 950 more for 950 other reasons');
  });
});
