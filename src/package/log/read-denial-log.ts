import { DENIAL_WORD, readSentence } from '../../messages/denials/read-sentence.ts';
import { MAX_DISTANCE } from '../../messages/denials/request-id-before.ts';
import type { Denial } from '../../messages/reading.ts';
import { plainText } from '../../messages/text/plain-text.ts';
import { detached } from '../../text/detached.ts';
import { REQUEST_ID } from '../../text/request-id-in-text.ts';
import { scanWindows } from './scan-windows.ts';

/** More different pairs of operation and resource are counted only. */
const MAX_PAIRS = 1_000;
/** How many lines with denials are kept. */
const MAX_LINES = 20;
/** More than a denial with its conditions has. */
const OVERLAP = 8_192;
/** How far behind a denial its request ID may be, in UTF-16 units. */
const MAX_BEHIND = 300;
const REQUEST = new RegExp(REQUEST_ID);
/** Marks that may be on the next line, before the request ID of the same record. */
const ONLY_MARKS = /^[^\w\n]*\n?[^\w\n]*$/;
const NO_CODES = { isCode: () => false, isLikely: () => false, inOtherCase: () => undefined };

/** A pair of operation and resource that was denied. */
export interface LoggedDenial {
  readonly denial: Denial;
  /** Where it was denied first, counted from 1. */
  readonly line: number;
  /** Of the first time; `null` where the log does not name it. */
  readonly requestId: string | null;
  /** How many times it was denied. */
  count: number;
}

/** The denials of a log. */
export interface DenialLog {
  /** Each pair once, in the order of the log. */
  readonly denials: readonly LoggedDenial[];
  /** The number of denials, also of pairs that are not kept because there are too many. */
  readonly count: number;
  /** The first 20 lines with denials. */
  readonly lines: readonly number[];
}

/** Reads a log to its end, in one pass and in bounded memory, and collects what CAM refused. */
export async function readDenialLog(stream: AsyncIterable<Uint8Array>): Promise<DenialLog> {
  const reader = new DenialReader();
  await scanWindows(
    stream,
    (words) => (words.includes(DENIAL_WORD) ? plainText(words, NO_CODES) : words),
    (text, from, until) => reader.scan(text, from, until),
    { overlap: OVERLAP, context: MAX_DISTANCE },
  );
  return reader;
}

class DenialReader implements DenialLog {
  count = 0;
  readonly lines: number[] = [];
  readonly #pairs = new Map<string, LoggedDenial>();
  #line = 1;

  get denials(): LoggedDenial[] {
    return [...this.#pairs.values()];
  }

  scan(text: string, from: number, until: number): number {
    let passed = from;
    let at = text.indexOf(DENIAL_WORD, from);
    while (at >= 0 && at < until) {
      this.#line += lineBreaks(text, passed, at);
      passed = at;
      const sentence = readSentence(text, at);
      if (sentence) this.#add(sentence.denial, requestIdOf(text, sentence));
      at = text.indexOf(DENIAL_WORD, at + DENIAL_WORD.length);
    }
    this.#line += lineBreaks(text, passed, until);
    return until;
  }

  #add(denial: Denial, requestId: string | null): void {
    this.count++;
    if (this.lines.length < MAX_LINES && this.lines.at(-1) !== this.#line)
      this.lines.push(this.#line);
    const pair = `${denial.operation.value} ${denial.resource?.value} ${denial.deniedByPolicy}`;
    const known = this.#pairs.get(pair);
    if (known) known.count++;
    else if (this.#pairs.size < MAX_PAIRS)
      this.#pairs.set(pair, detached({ denial, line: this.#line, requestId, count: 1 }));
  }
}

function lineBreaks(text: string, from: number, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < until; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}

/** The request ID that the denial names, or its record behind it. */
function requestIdOf(
  text: string,
  { denial, end }: { readonly denial: Denial; readonly end: number },
): string | null {
  if (denial.requestId !== null) return denial.requestId;
  const behind = text.slice(end, end + MAX_BEHIND);
  const match = REQUEST.exec(behind);
  const between = behind.slice(0, match?.index ?? 0);
  if (between.includes(DENIAL_WORD)) return null;
  return !between.includes('\n') || ONLY_MARKS.test(between) ? (match?.[1] ?? null) : null;
}
