import { codesInText, readableText } from '../../text/codes-in-text.ts';
import { REQUEST_ID } from '../../text/request-id-in-text.ts';
import { LIMITS } from './limits.ts';
import { parseErrorResponse } from './parse-error-response.ts';
import { readProperty, readString } from './safe-read.ts';

/** A single word that could be meant as a code, whether or not codes are written so. */
const CODE_WORD = /^[\w.-]{1,160}$/;
const LABELLED_REQUEST_ID = new RegExp(REQUEST_ID);

/** What an input says about an error. */
export interface Clues {
  /** What may be the code, likeliest first; each of at most 160 UTF-16 units. */
  readonly codes: readonly string[];
  /** Whether the codes are stated as such, rather than found by their shape. */
  readonly stated: boolean;
  readonly message?: string;
  readonly requestId?: string;
}

/**
 * Reads a code, a text in which one stands, a response envelope, or an error object. No codes for
 * anything else. An error without a code is told by its `cause`, one level down. Never throws; of a long text only the first and the last 100,000 characters count.
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

/** Unlike a text that is given as such, a message of one word is not meant as a code. */
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

/** An error without a code of its own may still quote one in its message. */
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
