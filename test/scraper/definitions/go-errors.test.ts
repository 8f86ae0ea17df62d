import { expect, test } from 'vitest';
import { parseGoErrors } from '../../../scraper/definitions/go-sdk/go-errors.ts';
import { IssueList } from '../../../scraper/pages/issue.ts';
import { ERRORS_GO } from './repository.ts';

function errorsOf(...lines: string[]) {
  const issues = new IssueList('errors.go');
  const codes = parseGoErrors(
    ['const (', ...lines, ')', 'var x = "A.B"'].join('\n'),
    issues,
    'international',
  );
  return { codes: [...codes], issues: issues.issues.map(({ row, reason }) => [row, reason]) };
}

test('the description is the comment above a constant, and a heading is not one', () => {
  const issues = new IssueList('errors.go');
  expect([...parseGoErrors(ERRORS_GO, issues, 'international')]).toEqual([
    ['FailedOperation.Broken', 'The toy is broken. Fix it.'],
    ['FailedOperation', ''],
  ]);
  expect(issues.issues).toEqual([]);
  for (const heading of ['error codes for specific actions', '此产品的特有错误码'])
    for (const gap of [[], ['']])
      expect(errorsOf(`\t// ${heading}`, ...gap, '\t// Text.', '\tA = "A"')).toEqual({
        codes: [['A', 'Text.']],
        issues: [],
      });
});

test('lines that list things stay lines', () => {
  const { codes } = errorsOf(
    '\t// One of:',
    '\t// - a',
    '\t//   goes on',
    '\t// 2. b',
    '\tA = "A."',
  );
  expect(codes).toEqual([['A.', 'One of:\n- a goes on\n2. b']]);
});

test('what is neither a comment nor a code is an issue', () => {
  expect(errorsOf('\t// Lost.', '', '\tA = "A"', '\tB = 1', '\tA2 = "A"')).toEqual({
    codes: [['A', '']],
    issues: [
      ['line 3', 'is a comment without a constant'],
      ['line 5', 'is neither a comment nor a code'],
      ['line 6', 'lists a code twice; the first is used'],
    ],
  });
});
