import { expect, test } from 'vitest';
import { countCodeLines } from '../../../scraper/definitions/go-sdk/count-code-lines.ts';
import { parseGoClient } from '../../../scraper/definitions/go-sdk/go-client.ts';
import { IssueList } from '../../../scraper/pages/issue.ts';
import { CLIENT_GO } from './repository.ts';

const HEADING = '// error code that may be returned:\n';
const WHOLE = [
  ['AddToy', []],
  ['ListToys', ['FailedOperation.Broken', 'FailedOperation']],
];

function actionsOf(text: string) {
  const issues = new IssueList('client.go');
  const actions = parseGoClient(text, issues);
  return {
    actions: [...actions],
    issues: issues.issues.map(({ page, row, reason, text: line }) => [page, row, reason, line]),
  };
}

test('reads the codes above each method', () => {
  expect(actionsOf(CLIENT_GO)).toEqual({ actions: WHOLE, issues: [] });
  expect(countCodeLines(CLIENT_GO)).toBe(2);
});

test.each([
  ['another word', '// error codes that may be returned:\n'],
  ['a capital letter', '// Error code that may be returned:\n'],
  ['a space at its end', '// error code that may be returned: \n'],
  ['Chinese', '// 可能返回的错误码:\n'],
  ['no heading', ''],
  ['an empty line below it', '// error code that may be returned:\n//\n'],
])('reads the same codes with another heading: %s', (_, heading) => {
  const text = CLIENT_GO.replaceAll(HEADING, heading);
  expect(text).not.toBe(CLIENT_GO);
  expect(actionsOf(text)).toEqual({ actions: WHOLE, issues: [] });
  expect(countCodeLines(text)).toBe(2);
});

test('reads the same codes if only the variant with a context lists them', () => {
  const at = CLIENT_GO.lastIndexOf('// ListToys');
  const list = CLIENT_GO.slice(CLIENT_GO.lastIndexOf(HEADING), CLIENT_GO.lastIndexOf('func ('));
  const text = CLIENT_GO.slice(0, at).replace(list, '') + CLIENT_GO.slice(at);
  expect(actionsOf(text)).toEqual({
    actions: WHOLE,
    issues: [
      [
        'client.go',
        'ListToys',
        'ListToysWithContext lists other codes',
        'FailedOperation.Broken, FailedOperation',
      ],
    ],
  });
});

test('counts the codes of both variants if they differ', () => {
  const at = CLIENT_GO.lastIndexOf('//  FAILEDOPERATION =');
  const text = `${CLIENT_GO.slice(0, at)}//  NEW = "New"\n//  what\n${CLIENT_GO.slice(at)}`;
  expect(actionsOf(text)).toEqual({
    actions: [
      ['AddToy', []],
      ['ListToys', ['FailedOperation.Broken', 'FailedOperation', 'New']],
    ],
    issues: [
      ['client.go', 'ListToys', 'is not a code', '//  what'],
      ['client.go', 'ListToys', 'ListToysWithContext lists other codes', 'New'],
    ],
  });
  expect(countCodeLines(text)).toBe(3);
});

test('an action can be named as a variant is', () => {
  const text =
    '\nfunc (c *Client) RunWithContext(r *R) {\n}\n\nfunc (c *Client) RunWithContextWithContext(r *R) {\n}\n';
  expect(actionsOf(text).actions).toEqual([['RunWithContext', []]]);
});

test.each([
  ['within a code', '//  FAILEDOPERATION = "FailedOp', 'is not a code'],
  ['before a value', '//  FAILEDOPERATION =', 'is not a code'],
])('a list that is cut %s is an issue, and keeps the other codes', (_, line, reason) => {
  const text = CLIENT_GO.replaceAll('//  FAILEDOPERATION = "FailedOperation"', line);
  expect(actionsOf(text)).toEqual({
    actions: [
      ['AddToy', []],
      ['ListToys', ['FailedOperation.Broken']],
    ],
    issues: [['client.go', 'ListToys', reason, line]],
  });
});

test('a heading without codes is an issue', () => {
  const text = CLIENT_GO.replaceAll(/\/\/ {2}FAILEDOPERATION.*\n/g, '');
  expect(actionsOf(text)).toEqual({
    actions: [
      ['AddToy', []],
      ['ListToys', []],
    ],
    issues: [['client.go', 'ListToys', 'announces codes and lists none', HEADING.trim()]],
  });
});

test('the count sees codes that the comment above a method does not contain', () => {
  const text = CLIENT_GO.replaceAll('"FailedOperation"\n', '"FailedOperation"\n\n');
  expect(actionsOf(text).actions).toEqual([
    ['AddToy', []],
    ['ListToys', []],
  ]);
  expect(countCodeLines(text)).toBe(2);
  expect(countCodeLines(CLIENT_GO.replaceAll('FailedOperation"\n', 'FailedOperation\n'))).toBe(2);
});

test('assignments in a description are not codes', () => {
  const text = CLIENT_GO.replaceAll('// Adds a toy.', '// For example <a href="https://x.y">.');
  expect(actionsOf(text)).toEqual({ actions: WHOLE, issues: [] });
  expect(countCodeLines(text)).toBe(2);
});
