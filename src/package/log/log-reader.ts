import type { KnownCodes } from '../../messages/message-knowledge.ts';
import { categoryOf } from '../../schema/facts/code-parts.ts';
import { LABELLED_CODE, SHAPED_CODE } from '../../text/codes-in-text.ts';
import { REQUEST_ID } from '../../text/request-id-in-text.ts';
import { LIMITS } from '../library/input/limits.ts';
import { CodeTally, type LogCode } from './code-tally.ts';
import { isFieldLine } from './field-line.ts';
import { LogRecord, type Sighting } from './log-record.ts';

const TOKEN = `${LABELLED_CODE}|${REQUEST_ID}|(${SHAPED_CODE})`;
const LINE_FEED = 10;
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;
const BOX_EDGE = 0x2502;
/** The beginning of a line that continues a value in braces: indented, a name or a bracket. */
const GOES_ON = /[\s"'[\]{}]/;
/** The beginning of a line that ends what came before it: an empty line, or an item of a list. */
const BREAKS_OFF = /[ \t]*(?:\r?\n|- )/y;
/** A request ID that is further away from its code belongs to something else. */
const MAX_LINES_BETWEEN = 20;

/** A code in a log with its request, and the lines of the record that contains it. */
export interface LoggedSighting extends Sighting {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The codes of a log. */
export interface LogReport {
  readonly lines: number;
  /** The most frequent first. */
  readonly codes: readonly LogCode[];
  /** The number of occurrences of unknown codes that are not listed because there are too many. */
  readonly uncounted: number;
}

/**
 * Finds codes and request IDs in the windows of a log. A record is a line, with these exceptions: a value in braces,
 * a box that has one edge on the left (`│ Error: …` of Terraform), and a code whose request ID follows, or precedes
 * it, on a line of its own (YAML, header lines).
 */
export class LogReader {
  readonly #known: KnownCodes;
  readonly #tally: CodeTally;
  readonly #record: LogRecord;
  readonly #pattern = new RegExp(TOKEN, 'g');
  #lineBreaks = 0;
  #isAtLineStart = true;
  /** The edges of boxes on this line, so far. */
  #edges = 0;
  /** Why the record of an earlier line may continue on this one. */
  #held: 'box' | 'field' | undefined;
  #linesHeld = 0;
  /** Whether the record began with a line that contains only a request ID. */
  #beganWithField = false;

  /** The first line of the record. */
  #firstLine = 1;
  /** The last line of the record so far. */
  #lastLine = 1;

  /** `take` receives each code with its request, too, when its record ends. */
  constructor(known: KnownCodes, take: (sighting: LoggedSighting) => void = () => {}) {
    this.#known = known;
    this.#tally = new CodeTally(known.isCode);
    this.#record = new LogRecord((sighting) => {
      this.#tally.add(sighting);
      take({ ...sighting, firstLine: this.#firstLine, lastLine: this.#lastLine });
    });
  }

  /** Whether what follows is read as if it were the beginning of the log. */
  get isIdle(): boolean {
    return this.#record.isEmpty && this.#held === undefined && this.#edges === 0;
  }

  /** Whether a code waits for the end of its record. */
  get hasCode(): boolean {
    return this.#record.hasCode;
  }

  /** The number of line feeds so far. */
  get lineBreaks(): number {
    return this.#lineBreaks;
  }

  /** Counts lines that contain nothing, instead of scanning them. It is idle before and after them. */
  passLines(count: number): void {
    if (count === 0) return;
    this.#lineBreaks += count;
    this.#isAtLineStart = true;
  }

  /** Ends a record at the beginning of a line, because nothing more is known of it. */
  settle(): void {
    this.#endRecord();
  }

  scan(text: string, from: number, until: number): number {
    const pattern = this.#pattern;
    let at = from;
    let reached = until;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match && match.index < until; match = pattern.exec(text)) {
      this.#passMarks(text, at, match.index);
      this.#take(text, match);
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

  #take(text: string, match: RegExpExecArray): void {
    const [, labelled, requestId, shaped] = match;
    const code = labelled ?? shaped;
    if (requestId !== undefined) {
      const isField = () => isFieldLine(text, match.index, match.index + match[0].length);
      this.#beginLine(() => this.#record.needs !== 'code' && isField());
      if (this.#record.isEmpty) this.#beganWithField = this.#begin() && isField();
      this.#record.add({ requestId });
      this.#lastLine = this.#lineBreaks + 1;
    } else if (code !== undefined && code.length <= LIMITS.code) {
      const isLabelled = labelled !== undefined;
      if (!isLabelled && !this.#known.isCategory(categoryOf(code))) return;
      this.#beginLine(
        () =>
          this.#record.needs === 'code' &&
          isFieldLine(text, match.index, match.index + match[0].length),
      );
      if (this.#record.isEmpty) this.#begin();
      this.#lastLine = this.#lineBreaks + 1;
      this.#record.add({ code, isLabelled, line: this.#lineBreaks + 1 });
    }
  }

  /** Notes where a record begins. */
  #begin(): true {
    this.#beganWithField = false;
    this.#firstLine = this.#lineBreaks + 1;
    return true;
  }

  /** Ends the record of an earlier line unless this line continues it. */
  #beginLine(continuesField: () => boolean): void {
    if (this.#held === undefined) return;
    const continues = this.#held === 'box' ? this.#edges === 1 : continuesField();
    if (!continues) this.#record.end();
    this.#held = undefined;
  }

  /** Follows lines and braces. By hand: as matches of the pattern they would take most of the time. */
  #passMarks(text: string, from: number, until: number): void {
    for (let at = from; at < until; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LINE_FEED) this.#endLine(text, at + 1);
      else if (unit === OPENING_BRACE) {
        this.#beginLine(() => false);
        if (this.#record.isEmpty) this.#begin();
        this.#record.open();
      } else if (unit === CLOSING_BRACE) {
        if (this.#record.isOpen) this.#lastLine = this.#lineBreaks + 1;
        this.#record.close();
      } else if (unit === BOX_EDGE) this.#edges++;
    }
  }

  #endLine(text: string, next: number): void {
    this.#lineBreaks++;
    const isBox = this.#edges === 1;
    this.#edges = 0;
    if (this.#record.isEmpty) {
      this.#held = undefined;
      return;
    }
    if (isBox && this.#held !== 'field') this.#held = 'box';
    else if (this.#held === 'box') this.#endRecord();
    else if (this.#record.isOpen) {
      if (next < text.length && !GOES_ON.test(text.charAt(next))) this.#endRecord();
    } else this.#keep(text, next);
  }

  /** Keeps a record for the line that has what it lacks. */
  #keep(text: string, next: number): void {
    const { needs } = this.#record;
    this.#linesHeld = this.#held === undefined ? 1 : this.#linesHeld + 1;
    this.#held = 'field';
    BREAKS_OFF.lastIndex = next;
    if (
      needs === undefined ||
      (needs === 'code' && !this.#beganWithField) ||
      this.#linesHeld > MAX_LINES_BETWEEN ||
      BREAKS_OFF.test(text)
    )
      this.#endRecord();
  }

  #endRecord(): void {
    this.#record.end();
    this.#held = undefined;
  }
}
