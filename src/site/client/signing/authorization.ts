import { ALGORITHM, type Signing } from './tc3.ts';

/** The parts of an `Authorization` header; a missing part is empty. */
export interface AuthorizationParts {
  algorithm: string;
  secretId: string;
  date: string;
  service: string;
  terminator: string;
  signedHeaders: string[];
  signature: string;
}

/**
 * Reads the parts of an `Authorization` header, with or without the header's name before it.
 * `null` if the text contains none of the parts.
 */
export function parseAuthorization(text: string): AuthorizationParts | null {
  const value = text.trim().replace(/^["']?authorization["']?\s*:\s*["']?/i, '');
  const part = (name: string) => new RegExp(`\\b${name}=([^,\\s"']*)`, 'i').exec(value)?.[1] ?? '';
  const credential = part('Credential').split('/');
  const signedHeaders = part('SignedHeaders');
  const signature = part('Signature');
  if (credential.length === 1 && !signedHeaders && !signature) return null;
  // The scope has no slashes within its parts, so it is read from its end.
  const [terminator = '', service = '', date = '', ...id] = credential.reverse();
  return {
    algorithm: /^[\w-]+(?=\s)/.exec(value)?.[0] ?? '',
    secretId: id.reverse().join('/'),
    date,
    service,
    terminator,
    signedHeaders: signedHeaders.split(';').filter((name) => name !== ''),
    signature,
  };
}

/** The `Authorization` header with a signature. */
export function writeAuthorization(
  secretId: string,
  signedHeaders: readonly string[],
  { scope, signature }: Signing,
): string {
  const names = [...signedHeaders].sort().join(';');
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}
