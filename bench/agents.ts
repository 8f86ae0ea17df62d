/**
 * Scores what the tool `explain_error` says about forty failures, next to what the pasted text alone gives:
 * `npm run bench:agents`. With `--answers FILE`, also a model's answers, one JSON object a line; `--questions` prints what to
 * ask a model, one a line: ask it without the tool and with it. `--failures` prints each answer that is wrong.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { askTool } from './agents/ask-tool.ts';
import { type Answer, readAnswers, readFailures } from './agents/failures.ts';
import { readPastedText } from './agents/pasted-text.ts';
import { FIELDS, scoreAnswers } from './agents/score.ts';

const QUESTION = `A program printed the text below. Answer with one JSON object and nothing else:
{"id": ID, "code": the error code of Tencent Cloud that decides, the inner one of an error inside an error, or null, "parameter": the parameter that the message names, or null, "permission": {"operation": "service:Action", "resource": string or null} for a denial, or null, "retry": "no" | "backoff" | "wait" | "clock" | "unclear"}
retry is about sending the same call again: no (it fails again), backoff (with growing pauses), wait (until a state has changed), clock (set the clock and sign again), unclear.`;

const CLAIMED = 'named where there is none';

const { values: options } = parseArgs({
  options: {
    answers: { type: 'string' },
    questions: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
  },
});

const failures = readFailures();
if (options.questions) printQuestions();
else printScores();

function printQuestions(): void {
  for (const { id, text } of failures)
    console.log(JSON.stringify({ id, question: `${QUESTION}\nID: ${id}\n\n${text}` }));
}

function printScores(): void {
  const heads = FIELDS.map((field) => field.padEnd(12)).join('');
  console.log(`${failures.length} failures`.padEnd(16) + heads + CLAIMED);
  printScore('the text alone', new Map(failures.map(({ id, text }) => [id, readPastedText(text)])));
  printScore('explain_error', askTool(failures));
  if (options.answers !== undefined)
    printScore(options.answers, readAnswers(readFileSync(options.answers, 'utf8')));
}

function printScore(name: string, answers: ReadonlyMap<string, Partial<Answer>>): void {
  const scores = scoreAnswers(failures, answers);
  const cells = scores.map(({ right, total }) => `${right}/${total}`.padEnd(12));
  const claimed = scores.reduce((sum, score) => sum + score.claimed, 0);
  console.log(`${name.padEnd(16)}${cells.join('')}${claimed}`);
  if (options.failures)
    for (const line of scores.flatMap((score) => score.failures)) console.log(`    ${line}`);
}
