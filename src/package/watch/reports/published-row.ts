import { retrySentence } from '../../../knowledge/retries/retry-sentences.ts';
import { isRequestId } from '../../../text/request-id-in-text.ts';
import { type Explanation, explain } from '../../library/index.ts';
import { redactPath, redactText } from '../../redaction/redact-text.ts';
import type { CallRow } from '../call-tally.ts';
import type { ExplainedRow, WatchReport } from '../watch-session.ts';

/** A message in a report is cut. */
const MAX_MESSAGE = 500;
/** Ids of keys may be where a RequestId or a code is expected. */
const KEY_ID = /(?:AKID|IKID)/;
/** A number that may be an account. */
const LONG_DIGITS = /\d{8}/;

type KeptFrom = Pick<CallRow, 'code' | 'isKnown' | 'action' | 'requestIds'> & {
  readonly explanation?: Explanation;
};

/** A row as reports publish it: what the log says, with or without secrets, and what the catalog says. */
export interface PublishedRow {
  readonly code: string;
  readonly known: boolean;
  readonly service: string | null;
  readonly action: string | null;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly file: string;
  readonly line: number;
  readonly requestIds: readonly string[];
  readonly moreRequestIds: number;
  /** What the log says; `null` where it does not show where the message ends. */
  readonly message: string | null;
  readonly meaning: string | null;
  readonly fix: string | null;
  readonly retry: string;
  /** The page of Tencent Cloud that lists the code. */
  readonly page: string | null;
}

/** A report as other programs and people get it. */
export interface PublishedReport {
  readonly lines: number;
  readonly codes: readonly PublishedRow[];
  readonly uncounted: number;
  readonly redacted: boolean;
}

/** Makes rows that may be shared, or with everything. */
export function publishedReport(
  { lines, rows, uncounted }: WatchReport,
  redacted: boolean,
): PublishedReport {
  return { lines, codes: rows.map((row) => publishedRow(row, redacted)), uncounted, redacted };
}

function publishedRow(row: ExplainedRow, redacted: boolean): PublishedRow {
  const { explanation, message } = row;
  const ids = redacted ? safeRequestIds(row.requestIds) : row.requestIds;
  const keep = keptWords(row);
  const safe = (text: string) => (redacted ? redactText(text, keep) : text);
  return {
    code: safe(row.code),
    known: row.isKnown,
    service: row.service,
    action: row.action,
    count: row.count,
    first: row.first,
    last: row.last,
    file: redacted ? redactPath(row.file) : row.file,
    line: row.line,
    requestIds: ids,
    moreRequestIds: row.moreRequestIds,
    message: message === null ? null : safe(message).slice(0, MAX_MESSAGE),
    meaning: meaningOf(row),
    fix: explanation.fix ?? explanation.advice?.fix ?? null,
    retry: retrySentence(explanation.shouldRetry),
    page: explanation.documentation,
  };
}

/** The RequestIds that are certainly no ids of keys. */
export function safeRequestIds(ids: readonly string[]): string[] {
  return ids.filter((id) => isRequestId(id) && !KEY_ID.test(id));
}

/** The words of a row that stay: its code if it is known or a new one, its action and RequestIds. */
export function keptWords(row: KeptFrom): string[] {
  const isCode = row.isKnown || isNewCode(row.code, row.explanation ?? explain(row.code));
  return [isCode ? row.code : '', row.action ?? '', ...safeRequestIds(row.requestIds)];
}

/** Whether known codes begin as an unknown one does: Tencent Cloud adds codes all the time. */
function isNewCode(code: string, explanation: Explanation): boolean {
  const isForm = !KEY_ID.test(code) && !LONG_DIGITS.test(code);
  return isForm && !explanation.known && explanation.nearest !== null;
}

/** The meaning of the service; of several services that mean different things, the first one's. */
function meaningOf({ explanation }: ExplainedRow): string | null {
  const { meaning, meanings } = explanation;
  return meaning ?? meanings[0]?.meaning ?? null;
}
