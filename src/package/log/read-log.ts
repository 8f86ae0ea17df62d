import { LABELLED_CODE, SHAPED_CODE } from '../../text/codes-in-text.ts';
import { REQUEST_ID } from '../../text/request-id-in-text.ts';
import { LIMITS } from '../library/limits.ts';
import { CodeTally, type LogCode } from './code-tally.ts';
import { LogRecord } from './log-record.ts';
import { scanWindows } from './scan-windows.ts';

const TOKEN = `${LABELLED_CODE}|${REQUEST_ID}|(${SHAPED_CODE})`;
const LINE_FEED = 10;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;
/** The beginning of a line that continues a value in braces: indented, a name or a bracket. */
const GOES_ON = /[\s"'[\]{}]/;

/** Decides which words of a log are codes. */
export interface KnownCodes {
  /** Whether the code is known. */
  isKnown(code: string): boolean;
  /** Whether a word in the form of a code counts as one without a label. */
  isLikely(code: string): boolean;
}

/** The codes of a log. */
export interface LogReport {
  readonly lines: number;
  /** The most frequent first. */
  readonly codes: readonly LogCode[];
  /** The number of occurrences of unknown codes that are not listed because there are too many. */
  readonly uncounted: number;
}

/** Reads a log to its end, in one pass and in bounded memory, and counts its codes. */
export async function readLog(
  stream: AsyncIterable<Uint8Array>,
  known: KnownCodes,
): Promise<LogReport> {
  const reader = new LogReader(known);
  await scanWindows(stream, (text, from, until) => reader.scan(text, from, until));
  return reader.finish();
}

class LogReader {
  readonly #known: KnownCodes;
  readonly #tally: CodeTally;
  readonly #record: LogRecord;
  readonly #pattern = new RegExp(TOKEN, 'g');
  #lineBreaks = 0;
  #isAtLineStart = true;

  constructor(known: KnownCodes) {
    this.#known = known;
    this.#tally = new CodeTally(known.isKnown);
    this.#record = new LogRecord((sighting) => this.#tally.add(sighting));
  }

  scan(text: string, from: number, until: number): number {
    const pattern = this.#pattern;
    let at = from;
    let reached = until;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match && match.index < until; match = pattern.exec(text)) {
      this.#passMarks(text, at, match.index);
      this.#take(match);
      at = match.index;
      reached = Math.max(until, pattern.lastIndex);
    }
    this.#passMarks(text, at, reached);
    this.#isAtLineStart = text[reached - 1] === '\n';
    return reached;
  }

  finish(): LogReport {
    this.#record.end();
    return {
      lines: this.#lineBreaks + (this.#isAtLineStart ? 0 : 1),
      codes: this.#tally.codes(),
      uncounted: this.#tally.uncounted,
    };
  }

  #take([, labelled, requestId, shaped]: RegExpExecArray): void {
    if (labelled !== undefined) this.#takeCode(labelled, true);
    else if (requestId !== undefined) this.#record.add({ requestId });
    else if (shaped !== undefined && this.#known.isLikely(shaped)) this.#takeCode(shaped, false);
  }

  #takeCode(code: string, isLabelled: boolean): void {
    if (code.length > LIMITS.code) return;
    this.#record.add({ code, isLabelled, line: this.#lineBreaks + 1 });
  }

  /** Follows lines and braces. By hand: as matches of the pattern they would take most of the time. */
  #passMarks(text: string, from: number, until: number): void {
    for (let at = from; at < until; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LINE_FEED) this.#endLine(text[at + 1]);
      else if (unit === OPENING_BRACE) this.#record.open();
      else if (unit === CLOSING_BRACE) this.#record.close();
    }
  }

  #endLine(next: string | undefined): void {
    this.#lineBreaks++;
    const goesOn = this.#record.isOpen && (next === undefined || GOES_ON.test(next));
    if (!goesOn) this.#record.end();
  }
}
