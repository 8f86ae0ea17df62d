import {
  type AuthorizationParts,
  parseAuthorization,
  writeAuthorization,
} from './authorization.ts';
import { findMistake } from './find-mistake.ts';
import { parseRequest, serviceOf } from './parse-request.ts';
import {
  ALGORITHM,
  canonicalRequest,
  isInMilliseconds,
  type SignedRequest,
  type Signing,
  sha256,
  sign,
  TERMINATOR,
  utcDate,
} from './tc3.ts';

/** What the reader types: texts, any of which may be empty. */
export interface SigningInput {
  /** With its `Authorization`, if that is to be compared. */
  request: string;
  /** Empty: that of the `Authorization`. */
  secretId: string;
  secretKey: string;
  /** Empty: the first label of the host. */
  service: string;
}

/** A part of the header that was sent beside what it should be. */
export interface ComparedPart {
  name: string;
  sent: string;
  expected: string;
  fits: boolean;
}

/** A request signed step by step, and compared with what was sent. */
export interface CheckedRequest extends Signing {
  /** What could not be read, or is missing. */
  issues: string[];
  payloadHash: string;
  payloadBytes: number;
  timestamp: string;
  date: string;
  service: string;
  authorization: string;
  /** The date in the scope of the header that was sent; else the one that was computed. */
  scopeDate: string;
  compared: ComparedPart[];
  /** What the comparison comes to, in a sentence; empty when nothing was compared. */
  finding: string;
}

/** Headers that every signature covers. */
const REQUIRED = ['content-type', 'host'];

/** Signs what the reader typed, in the documented way, and says where what was sent differs. */
export async function checkRequest(input: SigningInput): Promise<CheckedRequest> {
  const { request, issues } = parseRequest(input.request);
  const sent = parseAuthorization(request.headers.get('authorization') ?? '');
  const timestamp = request.headers.get('x-tc-timestamp') ?? '';
  const date = utcDate(timestamp);
  const service = input.service.trim() || serviceOf(request);
  const signedHeaders = signedHeadersOf(sent);
  const secretId = input.secretId.trim() || (sent?.secretId ?? '');
  const { secretKey } = input;
  const canonical = await canonicalRequest(request, signedHeaders);
  const signing = await sign(canonical, { secretKey, date, service, timestamp });
  const parts = { secretId, date, service, signedHeaders, signature: signing.signature };
  const compared = sent ? compareParts(sent, parts) : [];
  return {
    ...signing,
    issues: [...issues, ...missing(request, signedHeaders, timestamp, date)],
    payloadHash: await sha256(request.payload),
    payloadBytes: new TextEncoder().encode(request.payload).length,
    timestamp,
    date,
    service,
    authorization: writeAuthorization(secretId, signedHeaders, signing),
    scopeDate: sent?.date || date,
    compared,
    finding: sent ? await findingOf(request, secretKey, sent, compared) : '',
  };
}

function signedHeadersOf(sent: AuthorizationParts | null): string[] {
  const names = (sent?.signedHeaders ?? []).map((name) => name.toLowerCase());
  return names.length > 0 ? [...new Set(names)] : REQUIRED;
}

function missing(
  { headers }: SignedRequest,
  signedHeaders: readonly string[],
  timestamp: string,
  date: string,
): string[] {
  const absent = [...new Set([...REQUIRED, ...signedHeaders])].filter((name) => !headers.has(name));
  return [
    ...absent.map((name) => `The request has no header “${name}”, which the signature covers.`),
    ...REQUIRED.filter((name) => !signedHeaders.includes(name)).map(
      (name) => `The signature does not cover “${name}”, which every signature must.`,
    ),
    ...(date === '' ? [timestampIssue(timestamp)] : []),
  ];
}

function timestampIssue(timestamp: string): string {
  if (timestamp === '') return 'The request has no header “X-TC-Timestamp”.';
  if (isInMilliseconds(timestamp))
    return `“${timestamp}” is in milliseconds; “X-TC-Timestamp” has to be in seconds: ${timestamp.slice(0, -3)}.`;
  return `“${timestamp.slice(0, 40)}” is no time in seconds.`;
}

function compareParts(
  sent: AuthorizationParts,
  expected: Pick<
    AuthorizationParts,
    'secretId' | 'date' | 'service' | 'signedHeaders' | 'signature'
  >,
): ComparedPart[] {
  const rows: [name: string, sent: string, expected: string][] = [
    ['Algorithm', sent.algorithm, ALGORITHM],
    ['SecretId', sent.secretId, expected.secretId],
    ['Date', sent.date, expected.date],
    ['Service', sent.service, expected.service],
    ['Terminator', sent.terminator, TERMINATOR],
    ['SignedHeaders', sent.signedHeaders.join(';'), [...expected.signedHeaders].sort().join(';')],
    ['Signature', sent.signature, expected.signature],
  ];
  return rows.map(([name, was, should]) => ({
    name,
    sent: was,
    expected: should,
    fits: was === should,
  }));
}

/** The parts of the header that a signature is computed with. */
const COMPUTED_WITH = ['Date', 'Service', 'SignedHeaders'];

async function findingOf(
  request: SignedRequest,
  secretKey: string,
  sent: AuthorizationParts,
  compared: readonly ComparedPart[],
): Promise<string> {
  const wrong = compared.filter(({ fits }) => !fits).map(({ name }) => name);
  if (wrong.length === 0) return 'Every part fits: this is the signature of this request.';
  const others = wrong.filter((name) => name !== 'Signature');
  if (!wrong.includes('Signature'))
    return `The signature is right; ${joinNames(others)} of the header ${others.length > 1 ? 'differ' : 'differs'}.`;
  const { date, service } = sent;
  const timestamp = request.headers.get('x-tc-timestamp') ?? '';
  const asSent = await sign(await canonicalRequest(request, sent.signedHeaders), {
    ...{ secretKey, date, service, timestamp },
  });
  const cause = wrong.filter((name) => COMPUTED_WITH.includes(name));
  if (asSent.signature === sent.signature)
    return `The key and the body are right. The signature was computed with the wrong ${joinNames(cause)}.`;
  const mistake = await findMistake(request, secretKey, sent);
  if (mistake) return `Found: the signature was computed ${mistake}.`;
  return 'None of the usual mistakes gives this signature. Either the secret key is another one, or the bytes of the body or of a signed header that were sent are not those above.';
}

function joinNames(names: readonly string[]): string {
  return names.join(' and ');
}
