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

/** The texts that the reader types; any of them may be empty. */
export interface SigningInput {
  /** The request, with its `Authorization` to compare it. */
  request: string;
  /** If empty, the one of the `Authorization` is used. */
  secretId: string;
  secretKey: string;
  /** If empty, the first label of the host is used. */
  service: string;
}

/** A part of the sent header and its expected value. */
export interface ComparedPart {
  name: string;
  sent: string;
  expected: string;
  fits: boolean;
}

/** A request that was signed step by step and compared with the signature that was sent. */
export interface CheckedRequest extends Signing {
  /** What is unreadable or missing, in sentences. */
  issues: string[];
  payloadHash: string;
  payloadBytes: number;
  timestamp: string;
  date: string;
  service: string;
  authorization: string;
  /** The date in the scope of the sent header; if there is none, the computed one. */
  scopeDate: string;
  compared: ComparedPart[];
  /** The result of the comparison in a sentence; empty if nothing was compared. */
  finding: string;
}

/** Headers that every signature covers. */
const REQUIRED = ['content-type', 'host'];

/** Signs the request in the documented way and shows which parts of the sent header differ. */
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
    return `“${timestamp}” is in milliseconds; “X-TC-Timestamp” must be in seconds: ${timestamp.slice(0, -3)}.`;
  return `“${timestamp.slice(0, 40)}” is not a time in seconds.`;
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

/** The parts of the header that go into the signature. */
const COMPUTED_WITH = ['Date', 'Service', 'SignedHeaders'];

async function findingOf(
  request: SignedRequest,
  secretKey: string,
  sent: AuthorizationParts,
  compared: readonly ComparedPart[],
): Promise<string> {
  const wrong = compared.filter(({ fits }) => !fits).map(({ name }) => name);
  if (wrong.length === 0) return '✓ The signature matches this request.';
  const others = wrong.filter((name) => name !== 'Signature');
  if (!wrong.includes('Signature'))
    return `The signature is correct, but ${joinNames(others)} of the header ${others.length > 1 ? 'differ' : 'differs'}.`;
  const { date, service } = sent;
  const timestamp = request.headers.get('x-tc-timestamp') ?? '';
  const asSent = await sign(await canonicalRequest(request, sent.signedHeaders), {
    ...{ secretKey, date, service, timestamp },
  });
  const cause = wrong.filter((name) => COMPUTED_WITH.includes(name));
  if (asSent.signature === sent.signature)
    return `The key and the body are correct. You computed the signature with the wrong ${joinNames(cause)}.`;
  const mistake = await findMistake(request, secretKey, sent);
  if (mistake) return `Cause found: you signed ${mistake}.`;
  return 'No match, and none of the usual mistakes explains it. Check the SecretKey, the exact body and the signed headers.';
}

function joinNames(names: readonly string[]): string {
  return names.join(' and ');
}
