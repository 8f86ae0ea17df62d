import type { MessageKnowledge } from '../../../messages/message-knowledge.ts';
import { readMessage } from '../../../messages/read-message.ts';
import type { MessageReading } from '../../../messages/reading.ts';
import { LIMITS } from './limits.ts';
import { parseErrorResponse } from './parse-error-response.ts';
import { readProperty, readString } from './safe-read.ts';

/** A single word that may be meant as a code, even if no code has this form. */
const CODE_WORD = /^[\w.-]{1,160}$/;

/** The parts of an input that identify an error. */
export interface Clues {
  /** Candidates for the code, the likeliest first; each has at most 160 UTF-16 units. */
  readonly codes: readonly string[];
  /** Whether the input marks the first one as such; else its form suggests it. */
  readonly stated: boolean;
  readonly message?: string;
  readonly requestId?: string;
  /** What the text of the input says; absent for a code alone. */
  readonly reading?: MessageReading;
}

const NO_CLUES: Clues = { codes: [], stated: false };

/**
 * Reads a code, a text that contains one, a response envelope, or an error object; anything else gives
 * no codes. If an error has no code, its `cause` is read. Never throws. Of a long text, the
 * first and the last 100,000 characters are read.
 */
export function readInput(input: unknown, knowledge: MessageKnowledge): Clues {
  if (typeof input === 'string') return readText(input, knowledge);
  const clues = readEnvelope(input, knowledge) ?? readErrorObject(input, knowledge);
  if (clues.codes.length > 0) return clues;
  const within = readErrorObject(readProperty(input, 'cause'), knowledge);
  return within.codes.length > 0 ? within : clues;
}

function readText(text: string, knowledge: MessageKnowledge): Clues {
  const trimmed = text.trim();
  if (CODE_WORD.test(trimmed)) return { codes: [trimmed], stated: true };
  const envelope = trimmed.startsWith('{') ? readEnvelope(trimmed, knowledge) : undefined;
  return envelope ?? cluesOf(readMessage(text, knowledge));
}

/** What a reading says, as clues. */
export function cluesOf(reading: MessageReading): Clues {
  const { code, isStated, otherCodes, message, requestId } = reading;
  return {
    codes: [...(code ? [code.value] : []), ...otherCodes].filter(
      ({ length }) => length <= LIMITS.code,
    ),
    stated: isStated,
    ...(message !== null && { message }),
    ...(requestId !== null && { requestId: requestId.value }),
    reading,
  };
}

function readEnvelope(input: unknown, knowledge: MessageKnowledge): Clues | undefined {
  const parsed = parseErrorResponse(input);
  if (parsed.outcome === 'unreadable') return undefined;
  const requestId = parsed.requestId === null ? {} : { requestId: parsed.requestId };
  if (parsed.outcome === 'success') return { ...NO_CLUES, ...requestId };
  const { code, message } = parsed;
  if (message === null) return { codes: [code], stated: true, ...requestId };
  const reading = readMessage(message, knowledge, { isMessage: true, code });
  return { codes: [code], stated: true, message, ...requestId, reading };
}

/** An error without a code may quote one in its message. */
function readErrorObject(input: unknown, knowledge: MessageKnowledge): Clues {
  const code = readString(input, 'code', LIMITS.message)?.trim();
  const message = readString(input, 'message', LIMITS.message);
  const requestId = readString(input, 'requestId', LIMITS.requestId);
  const stated = code !== undefined && CODE_WORD.test(code);
  const reading =
    message === undefined
      ? undefined
      : readMessage(message, knowledge, { isMessage: true, ...(stated && { code }) });
  const quoted = reading ? cluesOf(reading) : NO_CLUES;
  return {
    ...quoted,
    ...(stated && { codes: [code], stated }),
    ...(message !== undefined && { message }),
    ...(requestId !== undefined && requestId !== '' && { requestId }),
  };
}
