import { counted } from '../../../text/count-text.ts';
import { type Answer, isKnown } from '../../answers/answer.ts';
import { catalogCodes } from '../../answers/codes/known-codes.ts';
import { explainInFull } from '../../answers/explain-in-full.ts';
import { type ExplainedCode, explainCodes, isOneError } from '../../answers/explain-log.ts';
import type { Scope } from '../../answers/scope.ts';
import type { LogCode } from '../../log/code-tally.ts';
import { readLog } from '../../log/read-log.ts';
import { renderLog } from '../../terminal/log.ts';
import { renderPolicyInShort } from '../../terminal/policy.ts';
import { bounded } from './bounded-answer.ts';
import { bytesOf } from './bytes-of.ts';
import { PLAIN } from './tool.ts';

const MAX_CODES = 20;
const MAX_REQUEST_IDS = 3;

/**
 * The answer to a log: its codes, the known ones first, each with what is known of it alone. The rest of the answer is
 * that to a text without a code, but the policy is for all that was denied. `undefined` for a text of one error, and for
 * the errors of another cloud.
 */
export async function logAnswer(input: string, answer: Answer, scope: Scope) {
  const report = await readLog(bytesOf(input), await catalogCodes());
  const isOther = answer.explanation.layer === 'other-cloud';
  if (isOther || !isSeveral(report.codes) || isOneError(report.codes, answer)) return undefined;
  const { policy } = answer;
  const { isCode } = await catalogCodes();
  const rank = ({ code }: LogCode) => Number(isCode(code));
  const sorted = report.codes.toSorted((one, other) => rank(other) - rank(one));
  const codes = await explainCodes(sorted.slice(0, MAX_CODES), scope);
  const more = sorted.length - codes.length;
  const blank = bounded({ ...(await explainInFull('')), policy });
  const log = renderLog({ ...report, codes, single: undefined }, PLAIN, scope);
  const lines = [
    ...(more > 0 ? [`and ${counted(more, 'more code')}; give a part of the log`] : []),
    ...renderPolicyInShort(policy, PLAIN),
    'For the message, the parameter and the call of one error, give its lines alone.',
  ];
  return {
    structured: { ...blank, codes: codes.map(codeOutput), codeCount: sorted.length },
    text: `${log}${lines.map((line) => `${line}\n`).join('')}`,
  };
}

/** Whether several lines of a text have different codes. */
function isSeveral(codes: readonly LogCode[]): boolean {
  return new Set(codes.map(({ firstLine }) => firstLine)).size > 1;
}

function codeOutput({ code, count, firstLine, requestIds, explanation }: ExplainedCode) {
  const { services, meaning, fix, advice, shouldRetry } = explanation;
  return {
    ...{ code, count, firstLine, requestIds: requestIds.slice(0, MAX_REQUEST_IDS) },
    known: isKnown(explanation),
    services: services.slice(0, MAX_REQUEST_IDS),
    meaning: meaning ?? advice?.cause ?? null,
    fix: fix ?? advice?.fix ?? null,
    retry: shouldRetry.answer,
  };
}
