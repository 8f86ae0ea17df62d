import {
  deserializeMessage,
  type JSONRPCMessage,
  type RequestId,
  serializeMessage,
  type Transport,
} from '@modelcontextprotocol/server';
import type { Line } from './read-lines.ts';

/** The code of JSON-RPC for a request that is not valid. */
const INVALID_REQUEST = -32_600;
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
  #whenAnswered: (() => void) | undefined;

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

  /** Takes a line from the client. A line that is too long is answered with an error. */
  receive({ text, isTooLong }: Line): void {
    try {
      if (isTooLong) this.#refuse(text);
      else this.#deliver(deserializeMessage(text));
    } catch (error) {
      this.onerror?.(error as Error);
    }
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#out(serializeMessage(message));
    if (!('method' in message) && message.id !== undefined) this.#settle(message.id);
  }

  /** Waits until every request is answered or canceled. */
  answered(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenAnswered = resolve;
      if (this.#unanswered.size === 0) resolve();
    });
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
    if (this.#unanswered.size === 0) this.#whenAnswered?.();
  }

  #refuse(ends: string): void {
    const [, first, last] = OUTER_ID.exec(ends) ?? [];
    const id: unknown = JSON.parse(first ?? last ?? 'null');
    const error = { code: INVALID_REQUEST, message: 'The message is too long.' };
    this.#out(`${JSON.stringify({ jsonrpc: '2.0', id, error })}\n`);
  }
}
