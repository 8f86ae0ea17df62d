import type { MessageReading } from '../reading.ts';

const ISO = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d+)? ?(.*)$/;
const COMMON_LOG = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d)(?: (.*))?$/;

/**
 * By how many seconds the client's clock is ahead of the server's, negative where it is behind. The API refuses
 * a signature where they differ by more than 300. `null` unless the text states both and the client's zone.
 */
export function clockDifference({ facts }: Pick<MessageReading, 'facts'>): number | null {
  const server = facts.find(({ kind }) => kind === 'server-time');
  const client = facts.find(({ kind }) => kind === 'client-time');
  if (!server || !client) return null;
  const seconds = secondsOf(client.value);
  return seconds === null ? null : seconds - Number(server.value);
}

/** The Unix time, in seconds, of a time as logs write it; `null` without a zone. */
function secondsOf(time: string): number | null {
  if (/^\d{10}$/.test(time)) return Number(time);
  const [, year, month, day, clock, zone] = ISO.exec(time) ?? [];
  if (year !== undefined) return parsed(`${year}-${month}-${day}T${clock}`, zone);
  const [, dayOfMonth, name, ofYear, hour, offset] = COMMON_LOG.exec(time) ?? [];
  if (name !== undefined) return parsed(`${dayOfMonth} ${name} ${ofYear} ${hour} `, offset);
  return parsed(time, '');
}

function parsed(time: string, zone: string | undefined): number | null {
  if (zone === undefined || (zone === '' && !/(?:GMT|UTC|[+-]\d{4})$/.test(time))) return null;
  const isIso = /T\d\d:/.test(time);
  const offset = /^(?:Z|UTC|GMT)$/.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const milliseconds = Date.parse(
    time + (isIso ? offset : offset.replace(':', '').replace('Z', 'GMT')),
  );
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}
