import type { MessageFact } from '../reading.ts';

/** A time that a text states. */
interface StatedTime extends MessageFact {
  readonly kind: 'server-time' | 'client-time';
}

const LITERAL = 'server time ';
const SERVER_TIME = /^server time `?(\d{10})(?!\d)/;
/** How far before the server's time the client's is looked for. */
const MAX_BEFORE = 2000;

const DATE = String.raw`(?:19|20)\d\d[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const ZONE = String.raw`Z|UTC\b|GMT\b|[+-]\d\d:?\d\d(?!\d)`;
const MONTH = '[A-Z][a-z]{2}';
/** The dates of logs; and the time that the request itself states, which is the client's clock. */
const CLIENT_TIMES = [
  `${DATE}(?: ?(?:${ZONE}))?`,
  String.raw`${MONTH}, \d\d ${MONTH} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4})`,
  String.raw`\d\d\/${MONTH}\/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?`,
].join('|');
const CLIENT_TIME = new RegExp(`(?:^|[^\\w:.-])(${CLIENT_TIMES})`, 'g');
const REQUEST_TIME = /Timestamp\\?["']?[:=] ?\[?\\?["']?(1\d{9})(?!\d)/;

/**
 * The time of the server that a refused signature names, and the client's: the `Timestamp` of the
 * request, else the time of the log line, else the last one before it. Empty without the server's.
 */
export function readTimes(text: string): readonly StatedTime[] {
  const at = text.indexOf(LITERAL);
  const server = at < 0 ? undefined : SERVER_TIME.exec(text.slice(at, at + 40));
  if (!server) return [];
  const [found, value = ''] = server;
  const end = at + found.length;
  const serverTime: StatedTime = { kind: 'server-time', value, start: end - value.length, end };
  const clientTime = requestTime(text, at) ?? lineTime(text, at);
  return clientTime ? [clientTime, serverTime] : [serverTime];
}

function requestTime(text: string, at: number): StatedTime | undefined {
  const start = Math.max(0, at - MAX_BEFORE);
  return factOf(REQUEST_TIME.exec(text.slice(start, at + MAX_BEFORE)), start);
}

function lineTime(text: string, at: number): StatedTime | undefined {
  const start = Math.max(0, at - MAX_BEFORE);
  const all = [...text.slice(start, at).matchAll(CLIENT_TIME)];
  const line = text.lastIndexOf('\n', at) + 1;
  const inLine = all.find((match) => start + match.index + match[0].length > line);
  return factOf(inLine ?? all.at(-1) ?? null, start);
}

function factOf(match: RegExpExecArray | null, offset: number): StatedTime | undefined {
  const [found, value] = match ?? [];
  if (match === null || found === undefined || value === undefined) return undefined;
  const end = offset + match.index + found.length;
  return { kind: 'client-time', value, start: end - value.length, end };
}
