import { expect, test } from 'vitest';
import { parseGoClient } from '../../../scraper/definitions/go-sdk/go-client.ts';
import { parseGoErrors } from '../../../scraper/definitions/go-sdk/go-errors.ts';
import { IssueList } from '../../../scraper/pages/issue.ts';
import { CLIENT_GO, ERRORS_GO } from './repository.ts';

function errorsOf(...lines: string[]) {
  const issues = new IssueList('errors.go');
  const codes = parseGoErrors(['const (', ...lines, ')', 'var x = "A.B"'].join('\n'), issues);
  return { codes: [...codes], issues: issues.issues.map(({ row, reason }) => [row, reason]) };
}

function actionsOf(text: string) {
  const issues = new IssueList('client.go');
  const actions = parseGoClient(text, issues);
  return { actions: [...actions], issues: issues.issues.map(({ row, reason }) => [row, reason]) };
}

test('the description is the comment above a constant, and the header is none', () => {
  const issues = new IssueList('errors.go');
  expect([...parseGoErrors(ERRORS_GO, issues)]).toEqual([
    ['FailedOperation.Broken', 'The toy is broken. Mend it.'],
    ['FailedOperation', ''],
  ]);
  expect(issues.issues).toEqual([]);
  expect(errorsOf('\t// error codes for specific actions', '\tA = "A"')).toEqual({
    codes: [['A', '']],
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

test('the codes of an action stand above its method', () => {
  expect(actionsOf(CLIENT_GO)).toEqual({
    actions: [
      ['AddToy', []],
      ['ListToys', ['FailedOperation.Broken', 'FailedOperation']],
    ],
    issues: [],
  });
});

test('a twin that says something else is an issue, and counts', () => {
  const at = CLIENT_GO.lastIndexOf('//  FAILEDOPERATION =');
  const text = `${CLIENT_GO.slice(0, at)}//  NEW = "New"\n//  what\n${CLIENT_GO.slice(at)}`;
  expect(actionsOf(text)).toEqual({
    actions: [
      ['AddToy', []],
      ['ListToys', ['FailedOperation.Broken', 'FailedOperation', 'New']],
    ],
    issues: [
      ['ListToys', 'is not a code'],
      ['ListToys', 'ListToysWithContext lists other codes'],
    ],
  });
});

test('an action may be named as a twin is', () => {
  const text =
    '\nfunc (c *Client) RunWithContext(r *R) {\n}\n\nfunc (c *Client) RunWithContextWithContext(r *R) {\n}\n';
  expect(actionsOf(text).actions).toEqual([['RunWithContext', []]]);
});
