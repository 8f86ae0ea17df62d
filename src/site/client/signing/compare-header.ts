import type { AuthorizationParts } from './authorization.ts';
import { findMistake } from './find-mistake.ts';
import { ALGORITHM, canonicalRequest, type SignedRequest, sign, TERMINATOR } from './tc3.ts';
import { MATCH, malformed, mismatch, otherId, UNEXPLAINED, type Verdict } from './verdict.ts';

/** A part of the sent header and its expected value. */
export interface ComparedPart {
  name: string;
  sent: string;
  expected: string;
  fits: boolean;
}

/** The expected parts of a header; without a signature if no key is given to compute it. */
type ExpectedParts = Pick<
  AuthorizationParts,
  'secretId' | 'date' | 'service' | 'signedHeaders' | 'signature'
>;

/** Compares each part of a sent header; the signature only if one is expected. */
export function compareHeader(sent: AuthorizationParts, expected: ExpectedParts): ComparedPart[] {
  const rows: [name: string, sent: string, expected: string][] = [
    ['Algorithm', sent.algorithm, ALGORITHM],
    ['SecretId', sent.secretId, expected.secretId],
    ['Date', sent.date, expected.date],
    ['Service', sent.service, expected.service],
    ['Terminator', sent.terminator, TERMINATOR],
    ['SignedHeaders', sent.signedHeaders.join(';'), [...expected.signedHeaders].sort().join(';')],
    ['Signature', sent.signature, expected.signature],
  ];
  return rows
    .filter(([name, , should]) => name !== 'Signature' || should !== '')
    .map(([name, was, should]) => ({ name, sent: was, expected: should, fits: was === should }));
}

/** The parts of the header that go into the signature. */
const COMPUTED_WITH = ['Date', 'Service', 'SignedHeaders'];

/** Says whether a sent header fits, else which part of it is wrong, or which mistake gave its signature. */
export async function judgeHeader(
  request: SignedRequest,
  secretKey: string,
  sent: AuthorizationParts,
  compared: readonly ComparedPart[],
): Promise<Verdict> {
  const wrong = compared.filter(({ fits }) => !fits);
  if (wrong.length === 0) return MATCH;
  if (!/^[0-9a-f]{64}$/i.test(sent.signature)) return malformed(sent.signature);
  const others = wrong.filter(({ name }) => name !== 'Signature');
  if (others.length === wrong.length)
    return mismatch(
      `The signature is correct, but ${namesOf(others)} of the header ${others.length > 1 ? 'differ' : 'differs'}.`,
      fixOf(others),
    );
  const { date, service } = sent;
  const timestamp = request.headers.get('x-tc-timestamp') ?? '';
  const canonical = await canonicalRequest(request, sent.signedHeaders);
  const asSent = await sign(canonical, { secretKey, date, service, timestamp });
  const cause = wrong.filter(({ name }) => COMPUTED_WITH.includes(name));
  if (asSent.signature === sent.signature)
    return mismatch(
      `The key and the body are correct. You computed the signature with the wrong ${namesOf(cause)}.`,
      fixOf(cause),
    );
  const mistake = await findMistake(request, secretKey, sent);
  if (mistake) return mismatch(`Cause found: you signed ${mistake.says}.`, mistake.fix);
  const id = wrong.find(({ name }) => name === 'SecretId');
  return id ? otherId(id.sent, id.expected) : UNEXPLAINED;
}

function namesOf(parts: readonly ComparedPart[]): string {
  return parts.map(({ name }) => name).join(' and ');
}

function fixOf(parts: readonly ComparedPart[]): string {
  const values = parts.map(({ name, expected }) => `“${expected}” as ${name}`);
  const why = parts.some(({ name }) => name === 'Date') ? ', the date of the timestamp in UTC' : '';
  return `Use ${values.join(' and ')}${why}.`;
}
