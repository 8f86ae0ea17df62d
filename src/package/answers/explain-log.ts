import type { Explanation } from '../library/index.ts';
import type { LogCode } from '../log/code-tally.ts';
import type { DenialCount } from '../log/denial-tally.ts';
import { readLog } from '../log/read-log.ts';
import type { Answer } from './answer.ts';
import { Beginning } from './beginning.ts';
import { catalogCodes } from './codes/known-codes.ts';
import { explainInFull } from './explain-in-full.ts';
import type { Scope } from './scope.ts';

/** A code of a log with its explanation. */
export interface ExplainedCode extends LogCode {
  readonly explanation: Explanation;
}

/** A log with each of its codes explained. */
export interface ExplainedLog {
  readonly lines: number;
  readonly codes: readonly ExplainedCode[];
  /** The number of occurrences of unknown codes that are not listed because there are too many. */
  readonly uncounted: number;
  /** What CAM refused. */
  readonly denials: DenialCount;
  /** The answer to a short input that reports at most one error, whose cause may have a code as well. */
  readonly single: Answer | undefined;
}

/** An error and its cause have two codes. */
const MAX_CODES_OF_ERROR = 2;

/** Reads a stream to its end and explains each distinct code in it. */
export async function explainLog(
  stream: AsyncIterable<Uint8Array>,
  scope: Scope,
): Promise<ExplainedLog> {
  const beginning = new Beginning();
  const report = await readLog(beginning.of(stream), await catalogCodes());
  const codes = await explainCodes(report.codes, scope);
  return { ...report, codes, single: await singleOf(beginning, codes, scope) };
}

/** Explains each code of a log alone. */
export async function explainCodes(
  codes: readonly LogCode[],
  scope: Scope,
): Promise<ExplainedCode[]> {
  const explained: ExplainedCode[] = [];
  for (const code of codes) {
    const { explanation } = await explainInFull(code.code, scope);
    explained.push({ ...code, explanation });
  }
  return explained;
}

/** Whether the codes of a text are those of one error and its cause, however often it is printed. */
export function isOneError(codes: readonly LogCode[], { explanation }: Answer): boolean {
  const { code, cause } = explanation;
  return codes.every((one) => one.code === code || one.code === cause?.code);
}

async function singleOf(
  beginning: Beginning,
  codes: readonly ExplainedCode[],
  scope: Scope,
): Promise<Answer | undefined> {
  const text = codes.length > MAX_CODES_OF_ERROR ? undefined : beginning.wholeText();
  if (text === undefined) return undefined;
  const answer = await explainInFull(text, scope);
  if (codes.length > 1) {
    const isOnce = codes.every(({ count }) => count === 1);
    return isOnce && isOneError(codes, answer) ? answer : undefined;
  }
  // A log may be in lowercase, unlike a code that is given as an argument.
  const [only] = codes;
  return !answer.explanation.known && only?.explanation.known
    ? explainInFull(only.code, scope)
    : answer;
}
