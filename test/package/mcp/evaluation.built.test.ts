import { expect, it } from 'vitest';
import { askTool } from '../../../bench/agents/ask-tool.ts';
import { readFailures } from '../../../bench/agents/failures.ts';
import { readPastedText } from '../../../bench/agents/pasted-text.ts';
import { scoreAnswers } from '../../../bench/agents/score.ts';

const failures = readFailures();

it('explain_error reads the code, the parameter, the permission and the retry', () => {
  const scores = scoreAnswers(failures, askTool(failures));
  const wrong = scores.flatMap(({ failures: lines }) => lines);
  // The report of a message that was not sent names the number that has reached its limit.
  expect(wrong).toEqual(['f25 parameter: phonenumber instead of nothing']);
});

it('explain_error is never worse than the text alone', () => {
  const alone = new Map(failures.map(({ id, text }) => [id, readPastedText(text)]));
  const without = scoreAnswers(failures, alone);
  for (const [at, { field, right }] of scoreAnswers(failures, askTool(failures)).entries())
    expect(right, field).toBeGreaterThanOrEqual(without[at]?.right ?? 0);
});
