import { describe, expect, it } from 'vitest';
import { createFindAdvice } from '../../../src/knowledge/advice/find-advice.ts';
import { inheritAdvice } from '../../../src/knowledge/advice/inherit-advice.ts';
import { matchesWords, parseWordPattern, subCodeWords } from '../../../src/text/word-pattern.ts';
import { adviceFile, adviceIn, adviceOf, FRONT_MATTER } from './advice-files.ts';

describe('subCodeWords', () => {
  it.each([
    ['FailedOperation.UserNotExistError', 'user not exist'],
    ['InvalidParameter.A.BadValue', 'a bad value'],
    ['InstanceNotExist', 'instance not exist'],
    ['InvalidParameter.', ''],
    ['InternalError.Error', 'error'],
    ['InternalError.ErrErr', 'err err'],
  ])('%s → %s', (code, words) => expect(subCodeWords(code).join(' ')).toBe(words));
});

describe('a pattern of words', () => {
  it.each([
    ['not exist|exists', 'user not exists', true],
    ['not exist|exists', 'not user exist', false],
    ['not exist', 'not', false],
    ['limit $', 'user limit', true],
    ['limit $', 'limit user', false],
    ['^ invalid', 'invalid name', true],
    ['^ invalid', 'name invalid', false],
    ['^ a b $', 'a b', true],
    ['^ a b $', 'a b c', false],
    ['exist', 'existing', false],
    ['a', '', false],
  ])('"%s" in "%s": %s', (pattern, words, expected) =>
    expect(matchesWords(parseWordPattern(pattern), words.split(' '))).toBe(expected),
  );
});

describe('createFindAdvice', () => {
  const find = createFindAdvice(
    adviceOf({
      code: { codes: ['LimitExceeded.NotFoundDisk'], problems: ['shared'] },
      missing: { problems: ['not found'], outside: ['InternalError'] },
      bound: { problems: ['found'], before: ['early'] },
      early: { problems: ['disk'] },
      name: { subjects: ['disk'], within: ['LimitExceeded'] },
      node: { subjects: ['node'] },
      limits: { categories: ['LimitExceeded'] },
      client: { clientCodes: ['Local', 'EDISK'] },
      all: { everything: true },
    }),
  );
  const reached = (code: string) =>
    find(code).map(({ advice, level, rule }) => `${level}: ${advice.name} by ${rule}`);

  it('goes from the code to its problem, its subject, its category, and to what applies to all', () => {
    expect(reached('LimitExceeded.DiskNotFound')).toEqual([
      'problem: missing by not found',
      'subject: name by disk',
      'category: limits by LimitExceeded',
      'general: all by *',
    ]);
  });

  it('guesses nothing from the words of a code that has advice of its own', () => {
    expect(reached('LimitExceeded.NotFoundDisk')).toEqual([
      'code: code by LimitExceeded.NotFoundDisk',
      'category: limits by LimitExceeded',
      'general: all by *',
    ]);
  });

  it('follows a longer pattern first, then the order that advice states', () => {
    expect(reached('Other.NotFound')[0]).toBe('problem: missing by not found');
    expect(reached('Other.FoundDisk')[0]).toBe('problem: bound by found');
    expect(reached('Other.Disk')).toEqual(['problem: early by disk', 'general: all by *']);
  });

  it('looks for words only within or outside of the categories that are given', () => {
    expect(reached('InternalError.NotFound')[0]).toBe('problem: bound by found');
    expect(reached('Other.Nothing')).toEqual(['general: all by *']);
  });

  it('guesses nothing from the words of what a client raises', () => {
    expect(reached('Local')).toEqual(['code: client by Local', 'general: all by *']);
    expect(reached('Local.DiskNotFound')).toEqual(['code: client by Local', 'general: all by *']);
    expect(reached('EDISK')[0]).toBe('code: client by EDISK');
    expect(reached('Locally.DiskNotFound')[0]).toBe('problem: missing by not found');
  });

  it('reads a subject only from a sub-code', () => {
    expect(reached('Other.NodeLost')).toEqual(['subject: node by node', 'general: all by *']);
    expect(reached('NodeLost')).toEqual(['general: all by *']);
  });

  it('reads no words out of the category when nothing follows the dot', () => {
    expect(reached('NotFound')[0]).toBe('problem: missing by not found');
    expect(reached('NotFound.')).toEqual(['general: all by *']);
  });

  it('reaches codes that nobody has seen, and hostile ones', () => {
    expect(reached('LimitExceeded.NeverSeenBefore')[0]).toBe('category: limits by LimitExceeded');
    for (const code of ['', '.', '__proto__', 'a'.repeat(100_000), 'Ab'.repeat(50_000)])
      expect(reached(code).at(-1)).toBe('general: all by *');
  });
});

describe('inheritAdvice', () => {
  const { retry: _, ...plain } = FRONT_MATTER;
  const matches = adviceIn({
    'a.md': adviceFile(plain, '## Confirm\n\na\n\n## Fix\n\na\n'),
    'b.md': adviceFile(FRONT_MATTER, '## Confirm\n\nb\n\n## Fix\n\nb\n\n## Retry\n\nb\n'),
  }).map((advice) => ({ advice }));

  it('takes each part from the first advice that has it', () => {
    const { retry, sections } = inheritAdvice(matches);
    expect([retry?.advice.name, retry?.value]).toEqual(['b', 'unknown']);
    expect(
      Object.entries(sections).map(([section, part]) => [section, part.advice.name, part.value]),
    ).toEqual([
      ['Confirm', 'a', '<p>a</p>'],
      ['Fix', 'a', '<p>a</p>'],
      ['Retry', 'b', '<p>b</p>'],
    ]);
  });

  it('gives nothing of nothing', () => expect(inheritAdvice([])).toEqual({ sections: {} }));
});
