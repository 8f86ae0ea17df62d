import type { AuthorizationParts } from './authorization.ts';
import { canonicalRequest, canonicalValue, type SignedRequest, sign } from './tc3.ts';

/** A usual mistake in computing a signature. */
interface Attempt {
  /** The mistake in words, to follow “You signed …”. */
  says: string;
  request?: SignedRequest;
  secretKey?: string;
  date?: string;
  timestamp?: string;
  service?: string;
  prefix?: string;
  writeValue?: (value: string) => string;
}

/**
 * Finds the mistake behind a signature: computes it again with each usual mistake, one at a time, and returns the one
 * that gives the sent signature. `null` if none does: then the secret key or the sent bytes differ.
 */
export async function findMistake(
  request: SignedRequest,
  secretKey: string,
  sent: AuthorizationParts,
): Promise<string | null> {
  const { date, service } = sent;
  const timestamp = request.headers.get('x-tc-timestamp') ?? '';
  for (const attempt of attempts(request, secretKey, sent, timestamp)) {
    const { writeValue = canonicalValue, prefix } = attempt;
    const canonical = await canonicalRequest(
      attempt.request ?? request,
      sent.signedHeaders,
      writeValue,
    );
    const { signature } = await sign(
      canonical,
      { secretKey, date, service, timestamp, ...attempt },
      prefix,
    );
    if (signature === sent.signature.toLowerCase()) return attempt.says;
  }
  return null;
}

function attempts(
  request: SignedRequest,
  secretKey: string,
  { date, service }: AuthorizationParts,
  timestamp: string,
): Attempt[] {
  return [
    ...payloads(request.payload).map(([says, payload]) => ({
      says,
      request: { ...request, payload },
    })),
    ...headerValues(request).map(([says, name, value]) => ({
      says,
      request: { ...request, headers: new Map([...request.headers, [name, value]]) },
    })),
    { says: 'with header values that were not in lower case', writeValue: (text) => text },
    { says: 'with a space or a line break around the secret key', secretKey: `${secretKey}\n` },
    { says: 'with a space or a line break around the secret key', secretKey: `${secretKey} ` },
    { says: 'with a space or a line break around the secret key', secretKey: ` ${secretKey}` },
    { says: 'without “TC3” before the secret key', prefix: '' },
    { says: 'with a timestamp in milliseconds', timestamp: `${timestamp}000` },
    { says: 'with the day before in the key', date: shiftDate(date, -1) },
    { says: 'with the day after in the key', date: shiftDate(date, 1) },
    { says: 'with the other HTTP method', request: { ...request, method: other(request.method) } },
    { says: 'with an empty path', request: { ...request, path: '' } },
    { says: 'without the query', request: { ...request, query: '' } },
    { says: 'with the service in upper case', service: service.toUpperCase() },
  ];
}

function payloads(payload: string): [says: string, payload: string][] {
  const shaped: [string, string][] = [
    ['an empty body', ''],
    ['a body that ends in a line break', `${payload}\n`],
    ['the body without the line break at its end', payload.replace(/\s+$/, '')],
    ['the body with other line breaks', payload.replace(/\n/g, '\r\n')],
  ];
  try {
    const value: unknown = JSON.parse(payload);
    const compact = JSON.stringify(value);
    const spaced = JSON.stringify(value, null, 1)
      .replace(/\n\s*/g, ' ')
      .replace(/([[{]) | (?=[\]}])/g, '$1');
    shaped.push(
      ['the JSON without spaces, but sent different text', compact],
      ['the JSON without spaces and with ASCII escapes, but sent different text', inAscii(compact)],
      ['the JSON with spaces, but sent different text', spaced],
      ['the JSON with spaces and ASCII escapes, but sent different text', inAscii(spaced)],
      ['the JSON with indentation, but sent different text', JSON.stringify(value, null, 2)],
    );
  } catch {
    // A body that is not JSON was not serialized again either.
  }
  return shaped;
}

function headerValues({ headers }: SignedRequest): [says: string, name: string, value: string][] {
  const host = headers.get('host') ?? '';
  const types = [
    'application/json',
    'application/json; charset=utf-8',
    'application/x-www-form-urlencoded',
  ];
  const hosts = [
    `${host}:443`,
    host.replace(/:\d+$/, ''),
    host.replace('.intl.', '.'),
    host.replace('.tencentcloudapi', '.intl.tencentcloudapi'),
  ];
  return [
    ...types.map((type): [string, string, string] => [
      `the Content-Type “${type}”, but sent another`,
      'content-type',
      type,
    ]),
    ...hosts.map((name): [string, string, string] => [
      `the Host “${name}”, but sent another`,
      'host',
      name,
    ]),
  ].filter(([, name, value]) => value !== headers.get(name)) as [string, string, string][];
}

function inAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function shiftDate(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

function other(method: string): string {
  return method === 'GET' ? 'POST' : 'GET';
}
