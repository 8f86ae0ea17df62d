import { isRequestId } from '../../text/request-id-in-text.ts';

/** A longer line is not read as fields. */
const MAX_LENGTH = 65_536;
/** As much of a value is kept. */
const MAX_VALUE = 1_000;
/** Objects in which a record may have its error. */
const INNER = ['error', 'err', 'context', 'request', 'response', 'fields', 'attributes'];
const NAMES: Readonly<Record<keyof LineFields, readonly string[]>> = {
  service: ['service', 'product', 'module'],
  action: ['action', 'operation', 'api'],
  requestId: ['requestid', 'reqid'],
  message: ['message', 'msg', 'error', 'err'],
  time: ['time', 'timestamp', '@timestamp', 'ts', 'date', 't'],
};
const PAIR = /(?:^|\s)([\w.@-]{1,64})=("(?:[^"\\]|\\.)*"|[^\s"]*)/g;
/** Fewer pairs may be in any line. */
const MIN_PAIRS = 2;
const TIME =
  /\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?![\w.])/;
/** The beginning of a line, in which its time is. */
const HEAD = 200;
const SMALLEST_MS = 1e11;

/** What a line of a log says in fields: JSON or logfmt. Absent where it has no such field. */
export interface LineFields {
  readonly service?: string;
  readonly action?: string;
  readonly requestId?: string;
  readonly message?: string;
  /** As the log writes it; seconds and milliseconds since 1970 as ISO 8601. */
  readonly time?: string;
}

/** Reads the fields of a line; the time also from any other line that begins with one. */
export function readLineFields(line: string): LineFields {
  const text = line.slice(0, MAX_LENGTH);
  const pairs = fromJson(text) ?? fromLogfmt(text);
  const found = Object.entries(NAMES).flatMap(([field, names]) => {
    const name = names.find((one) => pairs.has(one));
    const value = name === undefined ? undefined : valueIn(field, pairs.get(name));
    return value === undefined ? [] : [[field, value] as const];
  });
  const [time] = TIME.exec(text.slice(0, HEAD)) ?? [];
  return { ...(time !== undefined && { time }), ...Object.fromEntries(found) };
}

function fromJson(text: string): Map<string, unknown> | undefined {
  const start = text.indexOf('{');
  if (start < 0 || text.slice(0, start).trim() !== '') return undefined;
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? pairsOf(record) : undefined;
  } catch {
    return undefined;
  }
}

/** The outer pairs overrule those of inner objects. */
function pairsOf(record: Readonly<Record<string, unknown>>): Map<string, unknown> {
  const outer = Object.entries(record).map(([name, value]) => [name.toLowerCase(), value] as const);
  const inner = outer.flatMap(([name, value]) =>
    INNER.includes(name) && isRecord(value) ? [...pairsOf(value)] : [],
  );
  return new Map([...inner, ...outer.filter(([, value]) => !isRecord(value))]);
}

function fromLogfmt(text: string): Map<string, unknown> {
  const pairs = [...text.matchAll(PAIR)].map(([, name = '', value = '']) => {
    const isQuoted = value.startsWith('"');
    const plain = isQuoted ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;
    return [name.toLowerCase(), plain] as const;
  });
  return new Map(pairs.length < MIN_PAIRS ? [] : pairs);
}

function valueIn(field: string, value: unknown): string | undefined {
  if (field === 'time') return timeOf(value);
  if (typeof value !== 'string' || value === '') return undefined;
  if (field === 'requestId' && !isRequestId(value)) return undefined;
  return value.slice(0, MAX_VALUE);
}

function timeOf(value: unknown): string | undefined {
  if (typeof value === 'string' && TIME.test(value)) return TIME.exec(value)?.[0];
  const number =
    typeof value === 'string' && /^\d{9,13}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 1e8) return undefined;
  const date = new Date(number < SMALLEST_MS ? number * 1_000 : number);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
