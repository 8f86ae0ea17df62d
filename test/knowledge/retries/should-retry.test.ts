import { describe, expect, it } from 'vitest';
import { retrySentence } from '../../../src/knowledge/retries/retry-sentences.ts';
import { shouldRetry } from '../../../src/knowledge/retries/should-retry.ts';

const wait = { retry: 'wait', waitFor: 'the disk is idle' } as const;

describe('one answer on retrying', () => {
  it('is the official one, whatever we conclude', () => {
    expect(shouldRetry({ verdict: 'throttle' }, wait, 'fix-first')).toEqual({
      answer: 'backoff',
      waitFor: null,
      saidBy: 'official',
    });
  });

  it('says until what, where both know that you wait', () => {
    expect(shouldRetry({ verdict: 'wait-for-state' }, wait, null)).toEqual({
      answer: 'wait',
      waitFor: 'the disk is idle',
      saidBy: 'official',
    });
  });

  it('is ours where the meaning says why it differs', () => {
    const differing = { ...wait, differs: 'The tool repeats every code of this category.' };
    expect(shouldRetry({ verdict: 'throttle' }, differing, null)).toEqual({
      answer: 'wait',
      waitFor: 'the disk is idle',
      saidBy: 'ours',
    });
  });

  it('is ours where official sources say nothing: the meaning before the advice', () => {
    expect(shouldRetry({ verdict: 'unknown' }, wait, 'fix-first').answer).toBe('wait');
    expect(shouldRetry({ verdict: 'unknown' }, null, 'back-off')).toEqual({
      answer: 'backoff',
      waitFor: null,
      saidBy: 'ours',
    });
  });

  it('is unclear, and nobody says so, where nothing is known', () => {
    for (const stance of [null, 'unknown'] as const)
      expect(shouldRetry({ verdict: 'unknown' }, null, stance)).toEqual({
        answer: 'unclear',
        waitFor: null,
        saidBy: null,
      });
  });

  it.each([
    [{ answer: 'no', waitFor: null }, "Don't retry: fix the cause first."],
    [{ answer: 'backoff', waitFor: null }, 'Retry with back-off: double the pause each time.'],
    [{ answer: 'wait', waitFor: 'the disk is idle' }, 'Wait until the disk is idle, then retry.'],
    [{ answer: 'wait', waitFor: null }, 'Wait until the resource is ready, then retry.'],
    [
      { answer: 'wait', waitFor: 'not visible' },
      'Wait, then retry: no action shows when it is time.',
    ],
    [{ answer: 'clock', waitFor: null }, 'Fix the clock, sign again, then retry.'],
    [
      { answer: 'unclear', waitFor: null },
      'Unclear: repeat a read up to three times; before you repeat a write, check whether it happened.',
    ],
  ] as const)('is an instruction: %j', (answer, sentence) => {
    expect(retrySentence(answer)).toBe(sentence);
  });
});
