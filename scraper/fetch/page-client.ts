import { FetchFailure } from './failures.ts';
import { bodyOf, HttpClient } from './http-client.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** The site whose pages a client requests, and how. */
export interface PageClientOptions {
  origin: string;
  userAgent: string;
  rateLimiter: RateLimiter;
  /** The maximum duration of a request, in milliseconds. */
  timeoutMs: number;
  /** The maximum size of a page, in bytes. */
  maxBytes: number;
}

/** An answer: the page's body, or the information that the page has not changed. */
export type Answer = { headers: [string, string][]; tookMs: number } & (
  | { status: 'fresh'; body: Uint8Array }
  | { status: 'unchanged' }
);

/** Requests the pages of one site. */
export class PageClient {
  readonly #options: PageClientOptions;
  readonly #http: HttpClient;
  #isAllowed: (url: string) => boolean = () => true;

  constructor(options: PageClientOptions) {
    const { userAgent, rateLimiter, origin } = options;
    this.#options = options;
    this.#http = new HttpClient({
      headers: { 'user-agent': userAgent, accept: 'text/html,text/plain' },
      rateLimiter,
      mayFollow: (next) => next.origin === origin && this.#assertAllowed(next.href),
    });
  }

  /** The number of requests that were sent. */
  get requests(): number {
    return this.#http.requests;
  }

  /** Requests only URLs that robots.txt allows from now on. */
  obey(isAllowed: (url: string) => boolean): void {
    this.#isAllowed = isAllowed;
  }

  /**
   * Requests a page once. Redirects are followed within the site and the rules of robots.txt.
   * @throws {TemporaryFailure} if another attempt may succeed.
   * @throws {FetchFailure} if none will.
   */
  async get(url: string, conditions: Record<string, string> = {}): Promise<Answer> {
    this.#assertAllowed(url);
    const { rateLimiter, timeoutMs, maxBytes } = this.#options;
    let start = 0;
    const signal = () => {
      start = performance.now();
      return AbortSignal.timeout(timeoutMs);
    };
    const response = await this.#http.get(url, { headers: conditions, signal });
    const headers = [...response.headers];
    const chunks: Uint8Array[] = [];
    for await (const chunk of bodyOf(response, maxBytes)) chunks.push(chunk);
    rateLimiter.accepted();
    const tookMs = performance.now() - start;
    if (response.status === 304) return { status: 'unchanged', headers, tookMs };
    return { status: 'fresh', body: Buffer.concat(chunks), headers, tookMs };
  }

  #assertAllowed(url: string): true {
    if (this.#isAllowed(url)) return true;
    throw new FetchFailure('is forbidden by robots.txt');
  }
}
