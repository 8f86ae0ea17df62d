import type { KnownCodes } from '../../../messages/message-knowledge.ts';
import { plainText } from '../../../messages/text/plain-text.ts';
import { type LoggedSighting, LogReader, type LogReport } from '../log-reader.ts';
import { TextWindows } from '../scan-windows.ts';
import type { CategoryTable } from './category-table.ts';
import { LineScanner } from './line-scanner.ts';
import { RecentLines } from './recent-lines.ts';

/** A line, or lines that belong together, are read slowly from then on. */
const MAX_KEPT_BYTES = 262_144;
/** As much of what follows as the reader of logs may look at. */
const AHEAD_BYTES = 1_024;
/** Pieces of text are at most so long. */
const MAX_PIECE_BYTES = 8_192;
/** A record is ended after 1,000 request IDs: before that, everything is read. */
const MAX_REQUESTS = 900;
const LINE_FEED = 10;
/** After a long line, more lines than the marks between a label and its code may have. */
const LINES_AFTER_LONG = 14;
const MAYBE = 2;
/** Whether a value in braces goes on with a byte on the next line, see the reader of logs; maybe, if in disguise. */
const GOES_ON = goesOn('\n\v\f\r\t "\'[]{}', '\u001b%&\\');

/** A code of a log with its request and the text of its record, as far as it is kept. */
export interface ReadSighting extends LoggedSighting {
  /** The lines of the record, at most 8 KB. */
  readonly recordText: string;
  /** The line of the code, at most 8 KB. */
  readonly lineText: string;
}

/**
 * Finds exactly what {@link LogReader} finds in a text of UTF-8, but reads only lines that may contain a code or
 * belong to one; in others it counts line feeds. Memory does not grow with the text or its lines.
 */
export class QuickLogReader {
  readonly #reader: LogReader;
  readonly #scanner: LineScanner;
  readonly #known: KnownCodes;
  readonly #recent = new RecentLines();
  /** Where bytes are put, again and again. */
  #store: Buffer = Buffer.alloc(0);
  /** The beginning of it: bytes that are not passed yet. */
  #bytes: Buffer = this.#store;
  /** Where the line begins that is looked at next. */
  #next = 0;
  /** A place before which nothing matters for what follows, or where slow reading has come to. */
  #from = 0;
  /** The number of lines from `#from` to `#next`. */
  #passed = 0;
  #windows: TextWindows | undefined;
  readonly #decoder = new TextDecoder();
  readonly #aheadDecoder = new TextDecoder();
  /** Until where a line that has been found goes on; relative to `#bytes`. */
  #hotUntil = -1;
  /** Whether the beginning of the line is read and gone because it is too long. */
  #isInLine = false;
  /** How many lines are read in any case. */
  #linesToRead = 0;

  constructor(
    known: KnownCodes,
    categories: CategoryTable,
    take: (sighting: ReadSighting) => void = () => {},
  ) {
    this.#known = known;
    this.#scanner = new LineScanner(categories);
    this.#reader = new LogReader(known, (sighting) =>
      take({
        ...sighting,
        recordText: this.#recent.text(sighting.firstLine, sighting.lastLine),
        lineText: this.#recent.text(sighting.line, sighting.line),
      }),
    );
  }

  add(chunk: Uint8Array): void {
    this.#append(chunk);
    this.#passLines();
    if (this.#bytes.length - this.#from > MAX_KEPT_BYTES) this.#readLongLine();
    this.#forget();
  }

  /**
   * Ends the record of a code whose last line is complete, because nothing more came for a while. What comes later
   * begins another one.
   */
  settle(): void {
    this.#passLines(true);
    if (this.#windows && !this.#isInLine) this.#endRecord(this.#windows);
    this.#forget();
    // A log that rests keeps no memory: there may be thousands.
    if (this.#bytes.length === 0) this.#store = Buffer.alloc(0);
  }

  #endRecord(windows: TextWindows): void {
    this.#feed(this.#next);
    windows.end();
    if (this.#reader.hasCode) {
      this.#reader.settle();
      this.#windows = undefined;
      this.#goOn(this.#next);
    } else this.#windows = this.#createWindows();
  }

  /** Reads what is left, and reports everything. */
  finish(): LogReport {
    const isUnfinished = this.#next < this.#bytes.length;
    if (isUnfinished || this.#windows) {
      this.#beginReading();
      this.#feed(this.#bytes.length);
      this.#windows?.add(this.#decoder.decode());
      this.#windows?.end();
    } else this.#reader.passLines(this.#passed);
    return this.#reader.finish();
  }

  #append(chunk: Uint8Array): void {
    const { length } = this.#bytes;
    if (this.#store.length < length + chunk.length) {
      this.#store = Buffer.allocUnsafe(length + chunk.length + MAX_KEPT_BYTES);
      this.#store.set(this.#bytes);
    }
    this.#store.set(chunk, length);
    this.#bytes = this.#store.subarray(0, length + chunk.length);
  }

  /** Passes lines with an end; without `isLast`, those of which is known what the next line begins with. */
  #passLines(isLast = false): void {
    while (this.#next < this.#bytes.length) {
      const line = this.#next;
      const depth = this.#scanner.depth;
      const next = this.#scanner.scanLine(this.#bytes, line);
      if (next < 0 || !(isLast || this.#isFollowed(next))) {
        this.#scanner.depth = depth;
        break;
      }
      this.#next = next;
      this.#passed++;
      if (this.#windows || this.#isInLine) this.#afterReadLine(line);
      else this.#afterLine();
    }
  }

  #isFollowed(next: number): boolean {
    return this.#bytes.length - next >= AHEAD_BYTES || this.#bytes.indexOf(LINE_FEED, next) >= next;
  }

  #afterLine(): void {
    const { hotUntil, requests } = this.#scanner;
    if (hotUntil >= 0 || requests > MAX_REQUESTS) {
      this.#beginReading();
      this.#hotUntil = hotUntil;
    } else if (this.#isApart()) this.#goOn(this.#next);
    // Only the reader of logs knows whether braces are still open.
    else if (GOES_ON[this.#bytes[this.#next] as number] === MAYBE) this.#beginReading();
    else if (this.#next - this.#from > MAX_KEPT_BYTES) this.#beginReading();
  }

  /** Whether the line that ends here and those before it do not belong to the next one. */
  #isApart(): boolean {
    const { depth, hasBox } = this.#scanner;
    return !hasBox && (depth === 0 || GOES_ON[this.#bytes[this.#next] as number] === 0);
  }

  #afterReadLine(line: number): void {
    const { hotUntil } = this.#scanner;
    if (this.#isInLine) this.#linesToRead = LINES_AFTER_LONG;
    this.#isInLine = false;
    const isHot = hotUntil >= 0 || line < this.#hotUntil || this.#linesToRead-- > 0;
    if (hotUntil > this.#hotUntil) this.#hotUntil = hotUntil;
    if (isHot) {
      if (this.#next - this.#from > MAX_PIECE_BYTES) this.#feed(this.#next);
      return;
    }
    this.#feed(this.#next);
    const ahead = this.#bytes.subarray(this.#next, this.#next + AHEAD_BYTES);
    this.#windows?.end(this.#aheadDecoder.decode(ahead));
    if (this.#reader.isIdle) {
      this.#windows = undefined;
      this.#goOn(this.#next);
    } else this.#windows = this.#createWindows();
  }

  /** Begins to pass lines again. */
  #goOn(from: number): void {
    if (!this.#windows && this.#from < from) this.#countPassed();
    this.#from = from;
    this.#hotUntil = -1;
    this.#linesToRead = 0;
    this.#scanner.depth = 0;
    this.#scanner.requests = 0;
  }

  #countPassed(): void {
    this.#reader.passLines(this.#passed);
    this.#passed = 0;
  }

  #beginReading(): void {
    if (this.#windows) return;
    this.#recent.begin(this.#reader.lineBreaks + 1);
    this.#windows = this.#createWindows();
  }

  #createWindows(): TextWindows {
    return new TextWindows(
      (words) => plainText(words, this.#known),
      (text, from, until) => this.#reader.scan(text, from, until),
    );
  }

  #feed(until: number): void {
    for (let at = this.#from; at < until; at += MAX_PIECE_BYTES) {
      const piece = this.#bytes.subarray(at, Math.min(until, at + MAX_PIECE_BYTES));
      this.#recent.add(piece);
      this.#windows?.add(this.#decoder.decode(piece, { stream: true }));
    }
    this.#from = until;
    this.#passed = 0;
  }

  /** Reads a line whose end has not come yet. */
  #readLongLine(): void {
    this.#beginReading();
    const { length } = this.#bytes;
    this.#feed(length);
    this.#next = length;
    this.#isInLine = true;
  }

  #forget(): void {
    if (this.#from === 0) return;
    this.#store.copyWithin(0, this.#from, this.#bytes.length);
    this.#bytes = this.#store.subarray(0, this.#bytes.length - this.#from);
    this.#next -= this.#from;
    this.#hotUntil -= this.#from;
    this.#from = 0;
  }
}

function goesOn(characters: string, disguises: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  for (const character of disguises) table[character.charCodeAt(0)] = MAYBE;
  // Bytes of a character that may be white space.
  return table.fill(MAYBE, 0x80);
}
