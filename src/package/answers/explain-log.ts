import type { Explanation } from '../library/index.ts';
import type { LogCode } from '../log/code-tally.ts';
import { readLog } from '../log/read-log.ts';
import { Beginning } from './beginning.ts';
import { explainInFull } from './explain-in-full.ts';
import { catalogCodes } from './known-codes.ts';
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
  /** The explanation of a short input that contains at most one code, with its message. */
  readonly single: Explanation | undefined;
}

/** Reads a stream to its end and explains each distinct code in it. */
export async function explainLog(
  stream: AsyncIterable<Uint8Array>,
  scope: Scope,
): Promise<ExplainedLog> {
  const beginning = new Beginning();
  const report = await readLog(beginning.of(stream), catalogCodes);
  const codes: ExplainedCode[] = [];
  for (const code of report.codes)
    codes.push({ ...code, explanation: await explainInFull(code.code, scope) });
  const text = codes.length > 1 ? undefined : beginning.wholeText();
  const single = text === undefined ? undefined : await explainInFull(text, scope);
  // A log may be in lowercase, unlike a code that is given as an argument.
  const [only] = codes.map(({ explanation }) => explanation);
  return { ...report, codes, single: single && !single.known && only?.known ? only : single };
}
