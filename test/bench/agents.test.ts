import { describe, expect, it } from 'vitest';
import { type Failure, readAnswers, readFailures } from '../../bench/agents/failures.ts';
import { readPastedText } from '../../bench/agents/pasted-text.ts';
import { scoreAnswers } from '../../bench/agents/score.ts';

const denied: Failure = {
  id: 'denied',
  text: 'Code=UnauthorizedOperation: perform operation (cvm:RunInstances)',
  expect: {
    codes: ['UnauthorizedOperation', 'AuthFailure.UnauthorizedOperation'],
    parameter: null,
    permission: { operation: 'cvm:RunInstances', resource: null },
    retry: 'no',
  },
};
const foreign: Failure = {
  id: 'foreign',
  text: '',
  expect: { codes: [], parameter: 'Zone', permission: null, retry: 'wait' },
};

function scored(failure: Failure, answer: object) {
  const answers = readAnswers(JSON.stringify({ id: failure.id, ...answer }));
  return scoreAnswers([failure], answers).map(({ right, total, claimed }) => [
    ...[right, total, claimed],
  ]);
}

describe('the scores of answers', () => {
  it('count what is right, of what the texts have', () => {
    const permission = { operation: 'cvm:RunInstances', resource: null };
    const answer = { code: 'AuthFailure.UnauthorizedOperation', permission, retry: 'no' };
    expect(scored(denied, answer)).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [1, 1, 0],
      [1, 1, 0],
    ]);
  });

  it('count what is named where there is none, and nothing for silence', () => {
    expect(scored(foreign, { code: 'Any', parameter: '`zone`' })).toEqual([
      [0, 0, 1],
      [1, 1, 0],
      [0, 0, 0],
      [0, 1, 0],
    ]);
  });

  it('do not accept a wider permission, or another letter case of a code', () => {
    const permission = { operation: 'cvm:RunInstances', resource: '*' };
    const [code, , wider] = scored(denied, { code: 'unauthorizedoperation', permission });
    expect([code, wider]).toEqual([
      [0, 1, 0],
      [0, 1, 0],
    ]);
  });

  it('are given only to answers', () => {
    expect(() => readAnswers('{"id":"f01","retry":"later"}')).toThrow('retry');
  });
});

describe('the failures', () => {
  const failures = readFailures();

  it('are forty, each with texts that contain what is expected', () => {
    expect(new Set(failures.map(({ id }) => id)).size).toBe(40);
    for (const { id, text, expect: wanted } of failures) {
      const { parameter, permission } = wanted;
      for (const word of [parameter, permission?.operation, permission?.resource])
        expect(text, id).toContain(word ?? '');
    }
  });

  it('give a reader without the catalog something, and not all', () => {
    const read = new Map(failures.map(({ id, text }) => [id, readPastedText(text)]));
    for (const { right, total, field } of scoreAnswers(failures, read))
      expect(right / total, field).toBeGreaterThan(0.5);
    expect(scoreAnswers(failures, read)[0]?.failures).toContain(
      'f29 code: InternalError.CvmCommon instead of InvalidZone.MismatchRegion',
    );
  });
});
