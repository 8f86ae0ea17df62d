import { ALGORITHM, type Signing } from './tc3.ts';

/** An `Authorization` header taken apart; a part that it lacks is empty. */
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
 * Takes an `Authorization` header apart, with or without the header's name before it.
 * `null` where the text holds none of its parts.
 */
export function parseAuthorization(text: string): AuthorizationParts | null {
  const value = text.trim().replace(/^["']?authorization["']?\s*:\s*["']?/i, '');
  const part = (name: string) => new RegExp(`\\b${name}=([^,\\s"']*)`, 'i').exec(value)?.[1] ?? '';
  const credential = part('Credential').split('/');
  const signedHeaders = part('SignedHeaders');
  const signature = part('Signature');
  if (credential.length === 1 && !signedHeaders && !signature) return null;
  // A SecretId holds no slash; what is left of the scope is read from its end.
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

/** The `Authorization` header of a signing. */
export function writeAuthorization(
  secretId: string,
  signedHeaders: readonly string[],
  { scope, signature }: Signing,
): string {
  const names = [...signedHeaders].sort().join(';');
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}
