import { counted } from '../../../text/count-text.ts';
import type { Answer } from '../../answers/answer.ts';
import { catalogCodes } from '../../answers/codes/known-codes.ts';
import { explainInFull } from '../../answers/explain-in-full.ts';
import { type ExplainedCode, explainCodes } from '../../answers/explain-log.ts';
import type { Scope } from '../../answers/scope.ts';
import type { LogCode } from '../../log/code-tally.ts';
import type { ReadLog } from '../../log/read-log.ts';
import { renderLog } from '../../terminal/log.ts';
import { renderPolicyInShort } from '../../terminal/policy.ts';
import { bounded } from './bounded-answer.ts';
import { PLAIN } from './tool.ts';

const MAX_CODES = 20;
const MAX_REQUEST_IDS = 3;

/** Whether several lines of a text have different codes. */
export function isSeveral(codes: readonly LogCode[]): boolean {
  return new Set(codes.map(({ firstLine }) => firstLine)).size > 1;
}

/**
 * The answer to a log: its codes, the known ones first, each with what is known of it alone. The rest of the answer is
 * that to a text without a code, but the policy is for all that was denied.
 */
export async function logAnswer(report: ReadLog, { policy }: Answer, scope: Scope) {
  const known = await catalogCodes();
  const isKnown = ({ code }: LogCode) => Number(known.isCode(code));
  const sorted = report.codes.toSorted((one, other) => isKnown(other) - isKnown(one));
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

function codeOutput({ code, count, firstLine, requestIds, explanation }: ExplainedCode) {
  const { known, services, meaning, fix, advice, shouldRetry } = explanation;
  return {
    ...{ code, count, firstLine, requestIds: requestIds.slice(0, MAX_REQUEST_IDS), known },
    services: services.slice(0, MAX_REQUEST_IDS),
    meaning: meaning ?? advice?.cause ?? null,
    fix: fix ?? advice?.fix ?? null,
    retry: shouldRetry.answer,
  };
}
