import type { KnownCodes } from '../../messages/message-knowledge.ts';
import { type Answer, isKnown } from '../answers/answer.ts';
import { readActionOwners } from '../answers/catalog-data.ts';
import { catalogCodes, codeCategories } from '../answers/codes/known-codes.ts';
import { explainInFull } from '../answers/explain-in-full.ts';
import { readText } from '../answers/read-text.ts';
import { resolveScope, type Scope, type ScopeOptions } from '../answers/scope.ts';
import type { Explanation } from '../library/index.ts';
import { CategoryTable } from '../log/quick/category-table.ts';
import { QuickLogReader, type ReadSighting } from '../log/quick/quick-log-reader.ts';
import { Utf8Bytes } from '../log/text-encoding.ts';
import { CallFinder, type LoggedCall } from './call-finder.ts';
import { type CallRow, CallTally, type Occurrence } from './call-tally.ts';
import { readLineFields } from './line-fields.ts';

/** More codes are counted without an answer. */
const MAX_ANSWERS = 2_000;

/** The first sight of a code. */
export interface FirstSight {
  readonly occurrence: Occurrence;
  readonly answer: Answer;
  /** The message of the error, as far as the log shows where it ends; `null` without one. */
  readonly message: string | null;
}

/** A row with what the catalog says about its code, in its service and action. */
export interface ExplainedRow extends CallRow {
  readonly explanation: Explanation;
  /** The message of the code's first occurrence; `null` where the log does not show where it ends. */
  readonly message: string | null;
}

/** Everything that was read. */
export interface WatchReport {
  readonly lines: number;
  readonly rows: readonly ExplainedRow[];
  /** The number of occurrences that are in no row, because there are too many different ones. */
  readonly uncounted: number;
}

/** What is loaded before a log is read, so that the first answer is quick. */
interface WatchKnowledge {
  readonly known: KnownCodes;
  readonly categories: CategoryTable;
  readonly calls: CallFinder;
}

/** Reads any number of logs, as far as they have come, and answers each code at its first sight. */
export class WatchSession {
  readonly #knowledge: WatchKnowledge;
  readonly #scope: Scope;
  readonly #onFirst: (sight: FirstSight) => void;
  readonly #tally = new CallTally();
  /** The message of each code that was answered. */
  readonly #messages = new Map<string, string | null>();
  readonly #logs = new Set<WatchedLog>();
  #lines = 0;

  private constructor(
    knowledge: WatchKnowledge,
    scope: Scope,
    onFirst: (sight: FirstSight) => void,
  ) {
    this.#knowledge = knowledge;
    this.#scope = scope;
    this.#onFirst = onFirst;
  }

  /** Loads what is needed. `onFirst` receives each code when it is seen first. */
  static async open(
    options: ScopeOptions,
    onFirst: (sight: FirstSight) => void = () => {},
  ): Promise<WatchSession> {
    const scope = await resolveScope(options);
    const [known, categories, owners] = await Promise.all([
      catalogCodes(),
      codeCategories(),
      readActionOwners(),
      // What explains a text is loaded by the first one.
      readText('Code=InternalError'),
    ]);
    const calls = new CallFinder(owners);
    const knowledge = { known, categories: new CategoryTable(categories), calls };
    return new WatchSession(knowledge, scope, onFirst);
  }

  /** Begins to read a log of that name. */
  openLog(file: string): WatchedLog {
    const log = new WatchedLog(
      this.#knowledge,
      (sighting) => this.#take(file, sighting),
      (lines) => {
        this.#lines += lines;
        this.#logs.delete(log);
      },
    );
    this.#logs.add(log);
    return log;
  }

  /** Ends every log that is open, and reports everything. */
  async finish(): Promise<WatchReport> {
    for (const log of [...this.#logs]) await log.finish();
    const rows: ExplainedRow[] = [];
    for (const row of this.#tally.rows()) {
      const scope = scopeFor(callOf(row), this.#scope);
      const { explanation } = await explainInFull(row.code, scope);
      rows.push({ ...row, explanation, message: this.#messages.get(row.code) ?? null });
    }
    return { lines: this.#lines, rows, uncounted: this.#tally.uncounted };
  }

  /** The rows so far. */
  rows(): CallRow[] {
    return this.#tally.rows();
  }

  async #take(file: string, sighting: ReadSighting): Promise<void> {
    const { code, line, recordText: record } = sighting;
    const isKnown = this.#knowledge.known.isCode(code);
    if (!isKnown && this.#tally.passOver(code)) return;
    const fields = readLineFields(sighting.lineText);
    const call = await this.#knowledge.calls.find(code, record, fields);
    const occurrence = {
      code,
      isKnown,
      service: call.service ?? null,
      action: call.action ?? null,
      requestId: sighting.requestId ?? fields.requestId ?? null,
      time: fields.time ?? null,
      file,
      line,
    };
    if (this.#tally.add(occurrence) && !this.#messages.has(code))
      await this.#answer(occurrence, call, record, fields.message ?? null);
  }

  async #answer(
    occurrence: Occurrence,
    call: LoggedCall,
    record: string,
    stated: string | null,
  ): Promise<void> {
    if (this.#messages.size === MAX_ANSWERS) return;
    const { code } = occurrence;
    const scope = scopeFor(call, this.#scope);
    const whole = await explainInFull(record, scope);
    const { explanation } = whole;
    const isWhole = explanation.code === code && (isKnown(explanation) || !occurrence.isKnown);
    const answer = isWhole ? whole : await explainInFull(code, scope);
    const message = isWhole
      ? (explanation.message ?? explanation.reading?.message ?? stated)
      : stated;
    this.#messages.set(code, message);
    this.#onFirst({ occurrence, answer, message });
  }
}

function callOf({ service, action }: CallRow): LoggedCall {
  return { ...(service !== null && { service }), ...(action !== null && { action }) };
}

/** What was asked for, else the call. */
function scopeFor({ service, action }: LoggedCall, asked: Scope): Scope {
  if (asked.services.length > 0 || service === undefined) return asked;
  return { service, ...(action !== undefined && { action }), services: [service] };
}

/** A log of a session. */
export class WatchedLog {
  readonly #reader: QuickLogReader;
  readonly #take: (sighting: ReadSighting) => Promise<void>;
  readonly #end: (lines: number) => void;
  readonly #utf8 = new Utf8Bytes();
  readonly #waiting: ReadSighting[] = [];

  constructor(
    { known, categories }: WatchKnowledge,
    take: (sighting: ReadSighting) => Promise<void>,
    end: (lines: number) => void,
  ) {
    this.#reader = new QuickLogReader(known, categories, (sighting) =>
      this.#waiting.push(sighting),
    );
    this.#take = take;
    this.#end = end;
  }

  /** Reads bytes of a text, and answers what they show. */
  async add(bytes: Uint8Array): Promise<void> {
    this.#reader.add(this.#utf8.add(bytes));
    await this.#answer();
  }

  /** Answers what waits for its end, because nothing more comes for now. */
  async settle(): Promise<void> {
    this.#reader.settle();
    await this.#answer();
  }

  /** Reads what is left. */
  async finish(): Promise<void> {
    this.#reader.add(this.#utf8.end());
    const { lines } = this.#reader.finish();
    await this.#answer();
    this.#end(lines);
  }

  async #answer(): Promise<void> {
    for (const sighting of this.#waiting.splice(0)) await this.#take(sighting);
  }
}
