import type { Explanation } from '../library/index.ts';
import type { LogCode } from '../log/code-tally.ts';
import { readLog } from '../log/read-log.ts';
import { encodingOf } from '../log/text-encoding.ts';
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

/** A longer input is always a log. */
const MAX_SINGLE_BYTES = 100_000;

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

/** Keeps the beginning of a stream that is read by another. */
class Beginning {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  async *of(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      this.#size += chunk.length;
      if (this.#size <= MAX_SINGLE_BYTES) this.#chunks.push(chunk);
      else this.#chunks.length = 0;
      yield chunk;
    }
  }

  /** The text of the stream; `undefined` when it is too long. */
  wholeText(): string | undefined {
    if (this.#size > MAX_SINGLE_BYTES) return undefined;
    const bytes = Buffer.concat(this.#chunks);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  }
}
