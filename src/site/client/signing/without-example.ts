import { parseAuthorization } from './authorization.ts';
import type { SigningInput } from './check-request.ts';
import { parseRequest } from './parse-request.ts';

/**
 * The input without the key pair of the example, if the request was signed with another one. A key that the reader
 * typed remains.
 */
export function withoutExample(
  input: SigningInput,
  example: Pick<SigningInput, 'secretId' | 'secretKey'>,
): SigningInput {
  const { request } = parseRequest(input.request);
  const sent = parseAuthorization(request.headers.get('authorization') ?? '');
  if (!sent?.secretId || sent.secretId === example.secretId) return input;
  const { secretId, secretKey } = input;
  return {
    ...input,
    secretId: secretId === example.secretId ? '' : secretId,
    secretKey: secretKey === example.secretKey ? '' : secretKey,
  };
}
