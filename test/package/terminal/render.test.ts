import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSegments } from '../../../src/package/command/commands/complete.ts';
import { renderExplanation } from '../../../src/package/terminal/explanation.ts';
import { renderJson } from '../../../src/package/terminal/json.ts';
import { renderLog } from '../../../src/package/terminal/log.ts';
import { createStyle } from '../../../src/package/terminal/style.ts';
import { CONTROL } from '../command/tcerr.ts';
import { sampleCatalog } from '../sample-catalog.ts';

const { explain } = sampleCatalog();
const plain = { style: createStyle(false), width: 60 };
const colored = { style: createStyle(true), width: 60 };
// biome-ignore lint/suspicious/noControlCharactersInRegex: the command's own colours
const COLOR = /\u001b\[\d+m/g;

const text = fc.string({ unit: 'binary' });
const input = fc.oneof(
  text,
  fc.record({ code: fc.oneof(text, fc.constant('InternalError')), message: text, requestId: text }),
  fc
    .record({ Code: fc.oneof(text, fc.constant('FailedOperation.DbError')), Message: text })
    .map((error) => JSON.stringify({ Response: { Error: error, RequestId: 'x\u001b[2J' } })),
);

describe('whatever the input, nothing that a terminal would act on is written', () => {
  it('of an explanation', () => {
    fc.assert(
      fc.property(input, (given) => {
        const explanation = explain(given);
        expect(renderExplanation(explanation, plain)).not.toMatch(CONTROL);
        expect(renderExplanation(explanation, colored).replace(COLOR, '')).not.toMatch(CONTROL);
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
  const { stdout } = { stdout: renderExplanation(explain('FailedOperation.DbError'), plain) };
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
