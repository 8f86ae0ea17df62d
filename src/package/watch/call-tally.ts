/** How many RequestIds are kept for each row. */
const MAX_REQUEST_IDS = 20;
/** How many rows are kept. */
const MAX_ROWS = 10_000;
/** How many rows of unknown codes are kept. */
const MAX_UNKNOWN = 1_000;

/** An occurrence of a code in a log. */
export interface Occurrence {
  readonly code: string;
  readonly isKnown: boolean;
  /** The service and the action of the call, where the log shows them for sure; else `null`. */
  readonly service: string | null;
  readonly action: string | null;
  readonly requestId: string | null;
  /** As the log writes it; `null` without one. */
  readonly time: string | null;
  /** The path of the file, or `-`. */
  readonly file: string;
  readonly line: number;
}

/** The occurrences of a code in one service and action. */
export interface CallRow extends Omit<Occurrence, 'requestId' | 'time'> {
  readonly count: number;
  /** The time of the first and of the last occurrence. */
  readonly first: string | null;
  readonly last: string | null;
  /** The first 20 different ones. */
  readonly requestIds: readonly string[];
  /** The number of occurrences with another RequestId. */
  readonly moreRequestIds: number;
}

type Entry = { -readonly [Name in keyof CallRow]: CallRow[Name] } & { ids: Set<string> };

/** Counts codes by service and action in bounded memory, however many there are. */
export class CallTally {
  /** The number of occurrences that are in no row, because there are too many rows. */
  uncounted = 0;
  readonly #entries = new Map<string, Entry>();
  /** The unknown codes that have rows. */
  readonly #codes = new Set<string>();
  #unknown = 0;

  /** Counts an occurrence of an unknown code if there are too many of them. @returns whether that was done. */
  passOver(code: string): boolean {
    if (this.#unknown < MAX_UNKNOWN || this.#codes.has(code)) return false;
    this.uncounted++;
    return true;
  }

  /** Counts an occurrence. @returns whether it is the first of its code, service and action. */
  add(occurrence: Occurrence): boolean {
    const { code, service, action, requestId, time } = occurrence;
    const key = `${code} ${service ?? ''} ${action ?? ''}`;
    const known = this.#entries.get(key);
    const entry = known ?? this.#enter(key, occurrence);
    if (!entry) return false;
    entry.count++;
    entry.first ??= time;
    entry.last = time ?? entry.last;
    if (requestId !== null) addRequestId(entry, requestId);
    return known === undefined;
  }

  /** The rows, the most frequent first. */
  rows(): CallRow[] {
    return [...this.#entries.values()]
      .map(({ ids, ...entry }) => ({ ...entry, requestIds: [...ids] }))
      .sort((a, b) => b.count - a.count);
  }

  #enter(key: string, occurrence: Occurrence): Entry | undefined {
    const isFull =
      this.#entries.size === MAX_ROWS || (!occurrence.isKnown && this.#unknown === MAX_UNKNOWN);
    if (isFull) {
      this.uncounted++;
      return undefined;
    }
    if (!occurrence.isKnown) {
      this.#unknown++;
      this.#codes.add(detached(occurrence.code));
    }
    const { requestId: _, time: __, ...row } = occurrence;
    const empty = { count: 0, first: null, last: null, requestIds: [], moreRequestIds: 0 };
    const entry = { ...row, code: detached(row.code), ...empty, ids: new Set<string>() };
    this.#entries.set(detached(key), entry);
    return entry;
  }
}

function addRequestId(entry: Entry, requestId: string): void {
  if (entry.ids.has(requestId)) return;
  if (entry.ids.size < MAX_REQUEST_IDS) entry.ids.add(detached(requestId));
  else entry.moreRequestIds++;
}

/** A copy: a part of a string keeps the whole of it in memory. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}
