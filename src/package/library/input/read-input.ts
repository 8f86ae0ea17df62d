import { codesInText, readableText } from '../../../text/codes-in-text.ts';
import { REQUEST_ID } from '../../../text/request-id-in-text.ts';
import { LIMITS } from './limits.ts';
import { parseErrorResponse } from './parse-error-response.ts';
import { readProperty, readString } from './safe-read.ts';

/** A single word that may be meant as a code, even if no code has this form. */
const CODE_WORD = /^[\w.-]{1,160}$/;
const LABELLED_REQUEST_ID = new RegExp(REQUEST_ID);

/** The parts of an input that identify an error. */
export interface Clues {
  /** Candidates for the code, the likeliest first; each has at most 160 UTF-16 units. */
  readonly codes: readonly string[];
  /** Whether the input marks the codes as such; else their form suggests it. */
  readonly stated: boolean;
  readonly message?: string;
  readonly requestId?: string;
}

/**
 * Reads a code, a text that contains one, a response envelope, or an error object; anything else gives
 * no codes. If an error has no code, its `cause` is read. Never throws. Of a long text, the
 * first and the last 100,000 characters are read.
 */
export function readInput(input: unknown): Clues {
  if (typeof input === 'string') return readText(input);
  const clues = readEnvelope(input) ?? readErrorObject(input);
  if (clues.codes.length > 0) return clues;
  const within = readErrorObject(readProperty(input, 'cause'));
  return within.codes.length > 0 ? within : clues;
}

function readText(text: string): Clues {
  const trimmed = readableText(text).trim();
  if (CODE_WORD.test(trimmed)) return { codes: [trimmed], stated: true };
  return readMessage(trimmed);
}

/** A message of one word is not a code, unlike an input of one word. */
function readMessage(text: string): Clues {
  const envelope = text.startsWith('{') ? readEnvelope(text) : undefined;
  if (envelope) return envelope;
  const { labelled, shaped } = codesInText(text);
  const stated = labelled.length > 0;
  const requestId = LABELLED_REQUEST_ID.exec(text)?.[1];
  return {
    codes: (stated ? labelled : shaped).filter(({ length }) => length <= LIMITS.code),
    stated,
    ...(requestId !== undefined && { requestId }),
  };
}

function readEnvelope(input: unknown): Clues | undefined {
  const parsed = parseErrorResponse(input);
  if (parsed.outcome === 'unreadable') return undefined;
  const requestId = parsed.requestId === null ? {} : { requestId: parsed.requestId };
  if (parsed.outcome === 'success') return { codes: [], stated: false, ...requestId };
  const message = parsed.message === null ? {} : { message: parsed.message };
  return { codes: [parsed.code], stated: true, ...message, ...requestId };
}

/** An error without a code may quote one in its message. */
function readErrorObject(input: unknown): Clues {
  const code = readString(input, 'code', LIMITS.message)?.trim();
  const message = readString(input, 'message', LIMITS.message);
  const requestId = readString(input, 'requestId', LIMITS.requestId);
  const quoted = message === undefined ? undefined : readMessage(message.trim());
  const stated = code !== undefined && CODE_WORD.test(code);
  return {
    ...(stated ? { codes: [code], stated } : (quoted ?? { codes: [], stated: false })),
    ...(message !== undefined && { message }),
    ...(requestId !== undefined && requestId !== '' && { requestId }),
  };
}
