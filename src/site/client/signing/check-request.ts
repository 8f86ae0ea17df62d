import {
  type AuthorizationParts,
  parseAuthorization,
  writeAuthorization,
} from './authorization.ts';
import { type ComparedPart, compareHeader, judgeHeader } from './compare-header.ts';
import { parseRequest, serviceOf } from './parse-request.ts';
import {
  canonicalRequest,
  isInMilliseconds,
  type SignedRequest,
  type Signing,
  sha256,
  sign,
  utcDate,
} from './tc3.ts';
import { EMPTY, NO_ID, NO_KEY, UNREADABLE, UNSENT, type Verdict } from './verdict.ts';

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
  verdict: Verdict;
}

/** Headers that every signature covers. */
const REQUIRED = ['content-type', 'host'];

/** Signs the request in the documented way and shows which parts of the sent header differ. */
export async function checkRequest(input: SigningInput): Promise<CheckedRequest> {
  const { request, issues: unread } = parseRequest(input.request);
  const sent = parseAuthorization(request.headers.get('authorization') ?? '');
  const timestamp = request.headers.get('x-tc-timestamp') ?? '';
  const date = utcDate(timestamp);
  const service = input.service.trim() || serviceOf(request);
  const signedHeaders = signedHeadersOf(sent);
  const secretId = input.secretId.trim() || (sent?.secretId ?? '');
  const { secretKey } = input;
  const canonical = await canonicalRequest(request, signedHeaders);
  const signing = await sign(canonical, { secretKey, date, service, timestamp });
  const signature = secretKey === '' ? '' : signing.signature;
  const parts = { secretId, date, service, signedHeaders, signature };
  const compared = sent ? compareHeader(sent, parts) : [];
  const isEmpty = input.request.trim() === '';
  const issues = isEmpty ? [] : [...unread, ...missing(request, signedHeaders, timestamp, date)];
  const early = earlyVerdict(isEmpty, issues, secretId, secretKey);
  return {
    ...signing,
    issues,
    payloadHash: await sha256(request.payload),
    payloadBytes: new TextEncoder().encode(request.payload).length,
    timestamp,
    date,
    service,
    authorization: writeAuthorization(secretId, signedHeaders, signing),
    scopeDate: sent?.date || date,
    compared,
    verdict: early ?? (sent ? await judgeHeader(request, secretKey, sent, compared) : UNSENT),
  };
}

/** What is missing before signatures can be compared; `null` if nothing is. */
function earlyVerdict(
  isEmpty: boolean,
  issues: readonly string[],
  secretId: string,
  secretKey: string,
): Verdict | null {
  if (isEmpty) return EMPTY;
  if (issues.length > 0) return UNREADABLE;
  if (secretKey === '') return NO_KEY;
  return secretId === '' ? NO_ID : null;
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
