import type { Sighting } from './log-record.ts';

/** How many request ids are kept for each code. */
const MAX_REQUEST_IDS = 20;
/** How many unknown codes are kept. Known codes are always kept. */
const MAX_UNKNOWN_CODES = 1_000;

/** A code in a log. */
export interface LogCode {
  readonly code: string;
  /** The number of occurrences: one for each record and request. */
  readonly count: number;
  /** The first line that contains it, counted from 1. */
  readonly firstLine: number;
  /** The first 20 different request ids. */
  readonly requestIds: readonly string[];
  /** The number of occurrences with another request id. */
  readonly moreRequestIds: number;
}

interface Entry {
  count: number;
  firstLine: number;
  requestIds: Set<string>;
  moreRequestIds: number;
}

/** Counts the codes of a log in bounded memory, however many different codes it has. */
export class CodeTally {
  /** The number of occurrences of unknown codes that were not kept. */
  uncounted = 0;
  readonly #entries = new Map<string, Entry>();
  readonly #isKnown: (code: string) => boolean;
  #unknown = 0;

  constructor(isKnown: (code: string) => boolean) {
    this.#isKnown = isKnown;
  }

  add({ code, line, requestId }: Sighting): void {
    const entry = this.#entries.get(code) ?? this.#enter(code, line);
    if (!entry) return;
    entry.count++;
    if (requestId === undefined || entry.requestIds.has(requestId)) return;
    if (entry.requestIds.size < MAX_REQUEST_IDS) entry.requestIds.add(detached(requestId));
    else entry.moreRequestIds++;
  }

  /** The codes, the most frequent first; of equally frequent ones, in the order of the log. */
  codes(): LogCode[] {
    return [...this.#entries]
      .map(([code, entry]) => ({ code, ...entry, requestIds: [...entry.requestIds] }))
      .sort((a, b) => b.count - a.count);
  }

  #enter(code: string, firstLine: number): Entry | undefined {
    if (!this.#isKnown(code)) {
      if (this.#unknown === MAX_UNKNOWN_CODES) {
        this.uncounted++;
        return undefined;
      }
      this.#unknown++;
    }
    const entry = { count: 0, firstLine, requestIds: new Set<string>(), moreRequestIds: 0 };
    this.#entries.set(detached(code), entry);
    return entry;
  }
}

/** A copy: a part of a string keeps the whole of it, here a window of the log, in memory. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}
