/** The parts of an HTTP request that a signature covers. */
export interface SignedRequest {
  method: string;
  path: string;
  /** The query string after the `?`, as it was sent; empty if there is none. */
  query: string;
  /** The values as they were sent, by lower-case name. */
  headers: ReadonlyMap<string, string>;
  payload: string;
}

/** The inputs, besides the canonical request, of a signature. */
export interface SigningKey {
  secretKey: string;
  /** `2019-02-25`. */
  date: string;
  service: string;
  /** Seconds, as in `X-TC-Timestamp`. */
  timestamp: string;
}

/** A signature and every intermediate value; hashes and keys are in hexadecimal. */
export interface Signing {
  canonicalRequest: string;
  canonicalRequestHash: string;
  scope: string;
  stringToSign: string;
  secretDate: string;
  secretService: string;
  secretSigning: string;
  signature: string;
}

export const ALGORITHM = 'TC3-HMAC-SHA256';
export const TERMINATOR = 'tc3_request';

const utf8 = new TextEncoder();

/** A header's value in the form that the documentation requires. */
export function canonicalValue(value: string): string {
  return value.trim().toLowerCase();
}

/**
 * The canonical request: method, path, query, signed headers in order of their names, these names,
 * and the hash of the payload. A signed header that is missing in the request counts as empty.
 * @see https://www.tencentcloud.com/document/product/267/37447
 */
export async function canonicalRequest(
  { method, path, query, headers, payload }: SignedRequest,
  signedHeaders: readonly string[],
  writeValue: (value: string) => string = canonicalValue,
): Promise<string> {
  const names = [...signedHeaders].sort();
  const lines = names.map((name) => `${name}:${writeValue(headers.get(name) ?? '')}\n`);
  return [method, path, query, lines.join(''), names.join(';'), await sha256(payload)].join('\n');
}

/**
 * Signs a canonical request and returns all intermediate values.
 * @param prefix the text before the secret key; other values than `TC3` serve to recognize a mistake.
 * @see https://www.tencentcloud.com/document/product/267/37447
 */
export async function sign(
  canonical: string,
  { secretKey, date, service, timestamp }: SigningKey,
  prefix = 'TC3',
): Promise<Signing> {
  const scope = `${date}/${service}/${TERMINATOR}`;
  const canonicalRequestHash = await sha256(canonical);
  const stringToSign = [ALGORITHM, timestamp, scope, canonicalRequestHash].join('\n');
  const secretDate = await hmac(utf8.encode(prefix + secretKey), date);
  const secretService = await hmac(secretDate, service);
  const secretSigning = await hmac(secretService, TERMINATOR);
  return {
    canonicalRequest: canonical,
    canonicalRequestHash,
    scope,
    stringToSign,
    secretDate: hex(secretDate),
    secretService: hex(secretService),
    secretSigning: hex(secretSigning),
    signature: hex(await hmac(secretSigning, stringToSign)),
  };
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text))));
}

async function hmac(key: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array<ArrayBuffer>> {
  // WebCrypto rejects an empty key; for HMAC it is the same as one zero byte.
  const bytes = key.length > 0 ? key : new Uint8Array(1);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, utf8.encode(text)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a timestamp counts milliseconds, as JavaScript and Java do, rather than seconds. */
export function isInMilliseconds(timestamp: string): boolean {
  return /^\d{13}$/.test(timestamp);
}

/** The UTC date of a timestamp in seconds; empty if the text is not a time. */
export function utcDate(timestamp: string): string {
  const date = new Date(Number(timestamp) * 1000);
  return /^\d{1,11}$/.test(timestamp) && !Number.isNaN(date.getTime())
    ? date.toISOString().slice(0, 10)
    : '';
}
