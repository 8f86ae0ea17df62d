import { expect, it } from 'vitest';
import { watchPrinter } from '../../../src/package/command/watching/watch-printer.ts';
import { type Explanation, explain } from '../../../src/package/library/index.ts';
import { COMMAND_HINTS } from '../../../src/package/terminal/hints.ts';
import { createStyle } from '../../../src/package/terminal/style.ts';
import { readLineFields } from '../../../src/package/watch/line-fields.ts';
import { publishedReport } from '../../../src/package/watch/reports/published-row.ts';
import { reportOf, rowOf } from './rows.ts';

const KEY = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3';
const ID = '3c140219-cfe9-470e-b241-000000000001';

it('takes for a RequestId only what has the form of one', () => {
  for (const id of ['password=hunter2', 'short', 'a b c d e f g h', 'x'.repeat(65)]) {
    expect(readLineFields(JSON.stringify({ requestId: id, code: 1 }))).toEqual({});
    const { codes } = publishedReport(reportOf(rowOf({ requestIds: [id] })), true);
    expect(codes[0]?.requestIds).toEqual([]);
  }
  expect(readLineFields(JSON.stringify({ reqid: ID }))).toEqual({ requestId: ID });
});

it('redacts the events of JSON lines as it redacts the report', () => {
  const screen = { style: createStyle(false), width: 80, hints: COMMAND_HINTS };
  const printer = watchPrinter('jsonl', true, screen);
  const {
    count: _,
    first: __,
    last: ___,
    explanation,
    message: ____,
    requestIds: _____,
    ...row
  } = rowOf({
    code: KEY,
    isKnown: false,
    file: `logs/password=hunter2/${ID}`,
    requestIds: [KEY],
  });
  const occurrence = { ...row, requestId: KEY, time: null };
  const answer = { explanation, sources: [] } as never;
  const first = printer.first({ occurrence, answer, message: `password=hunter2 ${KEY}` });
  const again = printer.again([
    { row: { ...row, requestIds: [KEY], count: 2, first: null, last: null }, more: 1 },
  ]);
  for (const text of [first, again]) {
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain(KEY);
    expect(text).toContain('[redacted ');
  }
});

it('keeps a new code of a known category', () => {
  const code = 'InvalidParameterValue.SomethingThatIsQuiteNew2';
  const nearest = { code: 'InvalidParameterValue', relation: 'category' as const };
  const explanation = { ...explain(code), nearest } as Explanation;
  const { codes } = publishedReport(
    reportOf(rowOf({ code, isKnown: false, explanation, message: `failed: ${code}` })),
    true,
  );
  expect(codes[0]).toMatchObject({ code, message: `failed: ${code}` });
});
