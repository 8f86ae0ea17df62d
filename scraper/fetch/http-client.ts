import { FetchFailure, RefusedFailure, TemporaryFailure } from './failures.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { retryAfterMs } from './retry-after.ts';

const MAX_REDIRECTS = 5;
const TEMPORARY_STATUS = new Set([408, 425, 429]);

/** How a client sends its requests. */
export interface HttpClientOptions {
  headers: Record<string, string>;
  rateLimiter: RateLimiter;
  /** Whether a redirect may be followed; another host is often forbidden. */
  mayFollow(next: URL): boolean;
}

/** One request. */
export interface HttpRequest {
  headers?: Record<string, string>;
  /** Gives the signal that ends a request too late; called when the request is sent. */
  signal(): AbortSignal;
}

/** The only code that opens a connection: sends requests within a rate limit and follows redirects. */
export class HttpClient {
  /** The number of requests that were sent, redirects included. */
  requests = 0;
  readonly #options: HttpClientOptions;

  constructor(options: HttpClientOptions) {
    this.#options = options;
  }

  /**
   * Requests a URL once and follows redirects. The answer's status is 200 or 304; its body is unread.
   * @throws {TemporaryFailure} if another attempt may succeed.
   * @throws {FetchFailure} if none will.
   */
  async get(url: string, request: HttpRequest): Promise<Response> {
    let address = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const response = await this.#send(address, request);
      const location = locationOf(response);
      if (location === null) return await this.#accepted(response);
      await response.body?.cancel();
      const next = URL.parse(location, address);
      if (!next || !this.#options.mayFollow(next))
        throw new FetchFailure(`redirects to ${location.slice(0, 200)}, which is another host`);
      address = next.href;
    }
    throw new FetchFailure(`redirects more than ${MAX_REDIRECTS} times`);
  }

  #send(url: string, request: HttpRequest): Promise<Response> {
    const headers = { ...this.#options.headers, ...request.headers };
    return this.#options.rateLimiter.send(() => {
      this.requests += 1;
      return networkErrors(() =>
        fetch(url, { redirect: 'manual', headers, signal: request.signal() }),
      );
    });
  }

  async #accepted(response: Response): Promise<Response> {
    const { status, headers } = response;
    if (status === 200 || status === 304) return response;
    await response.body?.cancel();
    const retryAfter = headers.get('retry-after');
    if (status === 429 || retryAfter !== null)
      this.#options.rateLimiter.refused(retryAfterMs(retryAfter));
    const isTemporary = status >= 500 || TEMPORARY_STATUS.has(status);
    throw new (isTemporary ? TemporaryFailure : RefusedFailure)(`the server answers ${status}`);
  }
}

/**
 * The chunks of an answer's body, up to a maximum size. `fetch` itself reports a body that is shorter
 * than its stated length.
 * @throws {FetchFailure} if the body is larger, or {@link TemporaryFailure} if it breaks off.
 */
export async function* bodyOf(response: Response, maxBytes: number): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  const tooLarge = () => new FetchFailure(`is larger than ${Math.round(maxBytes / 2 ** 20)} MiB`);
  let received = 0;
  try {
    if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
    while (reader) {
      const { done, value } = await networkErrors(() => reader.read());
      if (done) return;
      received += value.length;
      if (received > maxBytes) throw tooLarge();
      yield value;
    }
  } finally {
    await reader?.cancel().catch(() => {});
  }
}

function locationOf({ status, headers }: Response): string | null {
  return status >= 300 && status <= 399 && status !== 304 ? headers.get('location') : null;
}

/** Makes any error of the network a failure that may pass. */
async function networkErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FetchFailure || !(error instanceof Error)) throw error;
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new TemporaryFailure(`${error.message}${cause}`);
  }
}
