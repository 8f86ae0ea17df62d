import type { AuthorizationParts } from './authorization.ts';
import { canonicalRequest, canonicalValue, type SignedRequest, sign } from './tc3.ts';

/** A usual mistake in computing a signature. */
interface Attempt {
  /** The mistake in words, to follow “You signed …”. */
  says: string;
  /** What to do instead. */
  fix: string;
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
): Promise<Pick<Attempt, 'says' | 'fix'> | null> {
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
    if (signature === sent.signature.toLowerCase()) return attempt;
  }
  return null;
}

function attempts(
  request: SignedRequest,
  secretKey: string,
  { date, service }: AuthorizationParts,
  timestamp: string,
): Attempt[] {
  const key = (wrong: string): Attempt => ({
    says: 'with a space or a line break around the secret key',
    fix: 'Remove it: read the key without the white space around it.',
    secretKey: wrong,
  });
  const day = (says: string, days: number): Attempt => ({
    says,
    fix: 'Use the UTC date of the timestamp, in the scope and in the key.',
    date: shiftDate(date, days),
  });
  const line = (says: string, changed: Partial<SignedRequest>): Attempt => ({
    says,
    fix: 'Sign the method, the path and the query that you send.',
    request: { ...request, ...changed },
  });
  return [
    ...payloads(request.payload).map(([says, payload]) => ({
      says,
      fix: 'Sign the exact bytes that you send: write the body once, then sign and send that text.',
      request: { ...request, payload },
    })),
    ...headerValues(request).map(([says, name, value]) => ({
      says,
      fix: 'Sign the header that you send.',
      request: { ...request, headers: new Map([...request.headers, [name, value]]) },
    })),
    {
      says: 'with header values that were not in lower case',
      fix: 'Write the values of the signed headers in lower case in the canonical request.',
      writeValue: (text) => text,
    },
    ...[`${secretKey}\n`, `${secretKey} `, ` ${secretKey}`].map(key),
    {
      says: 'without “TC3” before the secret key',
      fix: 'Derive the first key from “TC3” followed by the SecretKey.',
      prefix: '',
    },
    {
      says: 'with a timestamp in milliseconds',
      fix: 'Use seconds in the string to sign and in X-TC-Timestamp.',
      timestamp: `${timestamp}000`,
    },
    day('with the day before in the key', -1),
    day('with the day after in the key', 1),
    line('with the other HTTP method', { method: other(request.method) }),
    line('with an empty path', { path: '' }),
    line('without the query', { query: '' }),
    {
      says: 'with the service in upper case',
      fix: 'Write the service in lower case, in the scope and in the key.',
      service: service.toUpperCase(),
    },
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
