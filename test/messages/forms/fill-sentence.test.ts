import { expect, test } from 'vitest';
import { fillSentence } from '../../../src/messages/forms/fill-sentence.ts';

const found = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value, start: 0, end: 1 }]));

test('slots are filled', () => {
  expect(fillSentence('Send at most {limit} calls.', found({ limit: '20' }))).toBe(
    'Send at most 20 calls.',
  );
});

test('a part in brackets needs all its slots', () => {
  expect(fillSentence('`{p}` is wrong[: use {a} to {b}].', found({ p: 'X', a: '1' }))).toBe(
    '`X` is wrong.',
  );
  expect(fillSentence('Wrong[: use {a} to {b}].', found({ a: '1', b: '2' }))).toBe(
    'Wrong: use 1 to 2.',
  );
});

test('a value is one line of at most 100 characters', () => {
  expect(fillSentence('{value}', found({ value: 'a\n  b' }))).toBe('a b');
  expect(fillSentence('{value}', found({ value: 'x'.repeat(300) }))).toHaveLength(100);
});
