import {
  type JSONRPCMessage,
  parseJSONRPCMessage,
  type RequestId,
  serializeMessage,
  type Transport,
} from '@modelcontextprotocol/server';
import type { Line } from './read-lines.ts';

/** The errors of JSON-RPC. */
const NOT_JSON = { code: -32_700, message: 'The line is not JSON.' };
const TOO_LONG = { code: -32_600, message: 'The message is too long.' };
const TOO_DEEP = { code: -32_600, message: 'The message is nested too deeply.' };
const NO_MESSAGE = { code: -32_600, message: 'The line is not a message of JSON-RPC.' };
/** No message needs as many levels, and code that follows them without a limit can run out of stack. */
const MAX_DEPTH = 100;
/** The id of a request, as the first or the last of its members after the version. */
const OUTER_ID =
  /^\{\s*"jsonrpc"\s*:\s*"2\.0"\s*,\s*"id"\s*:\s*(\d+|"[ !#-[\]-~]*")|"id"\s*:\s*(\d+|"[ !#-[\]-~]*")\s*\}$/;

/** Carries messages as lines, and knows which requests have no answer yet. */
export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #out: (text: string) => void;
  readonly #prepare: (message: JSONRPCMessage) => JSONRPCMessage;
  readonly #unanswered = new Set<RequestId>();
  /** Who waits until fewer than so many requests have no answer. */
  #waiting: { count: number; resolve: () => void } | undefined;

  /** @param prepare changes each message before the server gets it. */
  constructor(
    out: (text: string) => void,
    prepare: (message: JSONRPCMessage) => JSONRPCMessage = (message) => message,
  ) {
    this.#out = out;
    this.#prepare = prepare;
  }

  async start(): Promise<void> {}

  async close(): Promise<void> {
    this.onclose?.();
  }

  /** Takes a line from the client. One that is too long, or is not a message, is answered with an error. */
  receive({ text, isTooLong }: Line): void {
    try {
      const message = isTooLong ? this.#refuse(idAtEnd(text), TOO_LONG) : this.#read(text);
      if (message) this.#deliver(message);
    } catch (error) {
      this.onerror?.(error as Error);
    }
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#out(serializeMessage(message));
    if (!('method' in message) && message.id !== undefined) this.#settle(message.id);
  }

  /** Waits until fewer than so many requests are neither answered nor canceled. */
  async unansweredBelow(count: number): Promise<void> {
    if (this.#unanswered.size < count) return;
    await new Promise<void>((resolve) => {
      this.#waiting = { count, resolve };
    });
  }

  #read(text: string): JSONRPCMessage | undefined {
    let value: unknown;
    try {
      value = JSON.parse(text);
      if (isDeeper(value, MAX_DEPTH)) return this.#refuse(idOf(value), TOO_DEEP);
      if (isMessage(value)) return parseJSONRPCMessage(value);
    } catch {
      if (value === undefined) return this.#refuse(null, NOT_JSON);
    }
    return this.#refuse(idOf(value), NO_MESSAGE);
  }

  #deliver(message: JSONRPCMessage): void {
    if ('method' in message) this.#note(message);
    this.onmessage?.(this.#prepare(message));
  }

  #note(message: Extract<JSONRPCMessage, { method: string }>): void {
    if ('id' in message) this.#unanswered.add(message.id);
    else if (message.method === 'notifications/cancelled')
      this.#settle(message.params?.requestId as RequestId);
  }

  #settle(id: RequestId): void {
    this.#unanswered.delete(id);
    const { count = 0, resolve } = this.#waiting ?? {};
    if (this.#unanswered.size < count) resolve?.();
  }

  #refuse(id: RequestId | null, error: typeof NOT_JSON): undefined {
    this.#out(`${JSON.stringify({ jsonrpc: '2.0', id, error })}\n`);
  }
}

/** The id in the two ends of a line; `null` where they do not show it. */
function idAtEnd(ends: string): RequestId | null {
  const [, first, last] = OUTER_ID.exec(ends) ?? [];
  return JSON.parse(first ?? last ?? 'null');
}

function idOf(value: unknown): RequestId | null {
  const { id } = Object(value);
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** Whether a value says what it is; the schema lets an id alone pass. */
function isMessage(value: unknown): boolean {
  return ['method', 'result', 'error'].some((name) => name in Object(value));
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
