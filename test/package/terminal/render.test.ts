import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyOfDenials } from '../../../src/knowledge/permissions/policy-of-denials.ts';
import { nextSegments } from '../../../src/package/command/commands/complete.ts';
import { renderAnswer } from '../../../src/package/terminal/answer.ts';
import { renderExplanation } from '../../../src/package/terminal/explanation.ts';
import { COMMAND_HINTS } from '../../../src/package/terminal/hints.ts';
import { renderJson } from '../../../src/package/terminal/json.ts';
import { renderLog } from '../../../src/package/terminal/log.ts';
import { createStyle } from '../../../src/package/terminal/style.ts';
import { CONTROL } from '../command/tcerr.ts';
import { sampleCatalog } from '../sample-catalog.ts';

const { explain } = sampleCatalog();
const answerOf = (given: unknown) => {
  const explanation = explain(given);
  const denials = explanation.reading?.denials ?? [];
  const policy = denials.length > 0 ? policyOfDenials(denials) : null;
  return {
    explanation,
    parameter: null,
    policy,
    resembling: [],
    scope: { services: [] },
    call: {},
  };
};
const plain = { style: createStyle(false), width: 60, hints: COMMAND_HINTS };
const colored = { ...plain, style: createStyle(true) };
// biome-ignore lint/suspicious/noControlCharactersInRegex: the command's own colours
const COLOR = /\u001b\[\d+m/g;

const text = fc.string({ unit: 'binary' });
const input = fc.oneof(
  text,
  text.map(
    (name) =>
      `not authorized to perform operation (cvm:X) resource (qcs::a:b:${name}) has no permission`,
  ),
  fc.record({ code: fc.oneof(text, fc.constant('InternalError')), message: text, requestId: text }),
  fc
    .record({ Code: fc.oneof(text, fc.constant('FailedOperation.DbError')), Message: text })
    .map((error) => JSON.stringify({ Response: { Error: error, RequestId: 'x\u001b[2J' } })),
);

describe('whatever the input, nothing that a terminal would act on is written', () => {
  it('of an explanation', () => {
    fc.assert(
      fc.property(input, (given) => {
        const answer = answerOf(given);
        const { explanation } = answer;
        expect(renderAnswer(answer, plain)).not.toMatch(CONTROL);
        expect(renderAnswer(answer, colored).replace(COLOR, '')).not.toMatch(CONTROL);
        expect(renderExplanation(answer, plain)).not.toMatch(CONTROL);
        expect(renderExplanation(answer, colored).replace(COLOR, '')).not.toMatch(CONTROL);
        expect(renderJson(explanation)).not.toMatch(CONTROL);
        expect(JSON.parse(renderJson(explanation))).toEqual(
          JSON.parse(JSON.stringify(explanation)),
        );
      }),
    );
  });

  it('of a log', () => {
    const code = fc.record({ code: text, requestIds: fc.array(text), count: fc.nat() });
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const log = {
          lines: 1,
          uncounted: 1,
          denials: { count: 2, operations: codes.map((one) => one.code) },
          single: undefined,
          codes: codes.map((one) => ({
            ...one,
            firstLine: 1,
            moreRequestIds: 0,
            explanation: explain({ code: one.code }),
          })),
        };
        expect(renderLog(log, plain, { services: [] })).not.toMatch(CONTROL);
      }),
    );
  });
});

it('tells a statement once with all who say so', () => {
  const { stdout } = { stdout: renderExplanation(answerOf('FailedOperation.DbError'), plain) };
  expect(stdout).toMatch('as: Scaling failed.');
  expect(stdout).toMatch('\n    https://example.com/one (updated 2024-05-06)');
});

describe('codes are completed', () => {
  const codes = [
    'FailedOperation',
    'FailedOperation.DbError',
    'FailedOperation.Db.Full',
    'Strange.',
  ];

  it.each([
    ['F', ['FailedOperation', 'FailedOperation.']],
    ['FailedOperation.', ['FailedOperation.DbError', 'FailedOperation.Db.']],
    ['FailedOperation.Db.F', ['FailedOperation.Db.Full']],
    ['S', ['Strange.']],
    ['x', []],
  ])('dot by dot from %s', (beginning, segments) => {
    expect(nextSegments(codes, beginning)).toEqual(segments);
  });
});
