import { expect, it } from 'vitest';
import { fittingFix } from '../../../src/knowledge/advice/fitting-fix.ts';
import { agreedAnswer } from '../../../src/knowledge/retries/agreed-answer.ts';

const no = { answer: 'no', waitFor: null, saidBy: 'ours' } as const;
const wait = { answer: 'wait', waitFor: 'the disk is attached', saidBy: 'official' } as const;

it('lists agree on an answer, and on what to wait for only if all say the same', () => {
  expect(agreedAnswer([no, no])).toEqual(no);
  expect(agreedAnswer([wait, wait])).toEqual(wait);
  expect(agreedAnswer([wait, { ...wait, waitFor: null, saidBy: 'ours' }])).toEqual({
    ...{ answer: 'wait', waitFor: null, saidBy: 'ours' },
  });
  expect(agreedAnswer([no, wait])).toBeNull();
  expect(agreedAnswer([])).toBeNull();
});

it('the fix of an advice is not that of a code with another answer', () => {
  const advised = { fix: 'Wait until it is ready.', retry: 'wait' } as const;
  expect(fittingFix(advised, 'no')).toBeNull();
  expect(fittingFix(advised, 'wait')).toBe(advised.fix);
  expect(fittingFix(advised, 'unclear')).toBe(advised.fix);
  expect(fittingFix({ ...advised, retry: null }, 'no')).toBe(advised.fix);
});
