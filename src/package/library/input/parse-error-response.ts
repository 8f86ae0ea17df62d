import type { AnyErrorCode } from '../explanation.ts';
import { LIMITS } from './limits.ts';
import { readProperty, readString } from './safe-read.ts';

/** An envelope that reports an error. */
export interface FailedResponse {
  readonly outcome: 'failure';
  /** Never empty. At most 160 UTF-16 units; the longest known code has 89. */
  readonly code: AnyErrorCode;
  /** `null` if the envelope has none. At most 10,000 UTF-16 units. */
  readonly message: string | null;
  readonly requestId: string | null;
}

/** An envelope without an error. */
export interface SuccessfulResponse {
  readonly outcome: 'success';
  readonly requestId: string | null;
  /** The `Response` object. */
  readonly response: object;
}

/** Not a response of the API. */
export interface UnreadableResponse {
  readonly outcome: 'unreadable';
  readonly reason: 'not-json' | 'too-long' | 'no-response' | 'no-error-code';
}

/** The outcome of a response. */
export type ParsedResponse = FailedResponse | SuccessfulResponse | UnreadableResponse;

/**
 * Narrows a response of the API, `{"Response": {…}}` as JSON text or parsed, to failure or success.
 * Never throws: anything else is `unreadable`, with the reason. A text of more than 10,000,000 UTF-16
 * units is not parsed.
 */
export function parseErrorResponse(response: unknown): ParsedResponse {
  if (typeof response !== 'string') return narrowEnvelope(response);
  if (response.length > LIMITS.response) return { outcome: 'unreadable', reason: 'too-long' };
  try {
    return narrowEnvelope(JSON.parse(response));
  } catch {
    return { outcome: 'unreadable', reason: 'not-json' };
  }
}

function narrowEnvelope(envelope: unknown): ParsedResponse {
  const response = readProperty(envelope, 'Response');
  if (typeof response !== 'object' || response === null)
    return { outcome: 'unreadable', reason: 'no-response' };
  const requestId = readString(response, 'RequestId', LIMITS.requestId) ?? null;
  const error = readProperty(response, 'Error');
  if (error === undefined || error === null) return { outcome: 'success', requestId, response };
  const code = readString(error, 'Code', LIMITS.code);
  if (code === undefined || code.trim() === '')
    return { outcome: 'unreadable', reason: 'no-error-code' };
  const message = readString(error, 'Message', LIMITS.message) ?? null;
  return { outcome: 'failure', code, message, requestId };
}
