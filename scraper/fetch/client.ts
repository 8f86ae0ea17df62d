import { MAX_PAGE_BYTES } from '../cache/page-cache.ts';
import { FetchFailure, PassingFailure, RefusedFailure } from './failures.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { retryAfterMs } from './retry-after.ts';

const MAX_REDIRECTS = 5;
const PASSING_STATUS = new Set([408, 425, 429]);

/** What is asked of a site, and how. */
export interface ClientOptions {
  origin: string;
  userAgent: string;
  rateLimiter: RateLimiter;
  /** How long an answer may take in all. */
  timeoutMs: number;
}

/** An answer: the body, or word that the page has not changed. */
export type Answer = { headers: [string, string][]; tookMs: number } & (
  | { status: 'fresh'; body: Uint8Array }
  | { status: 'unchanged' }
);

/** Asks one host for pages, in the pace that it is given. */
export class Client {
  readonly #options: ClientOptions;
  /** Every request that was sent. */
  requests = 0;
  #isAllowed: (url: string) => boolean = () => true;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** From now on asks only for addresses that robots.txt allows. */
  obey(isAllowed: (url: string) => boolean): void {
    this.#isAllowed = isAllowed;
  }

  /**
   * Asks for a page, once. Redirects are followed as long as they stay on the host and within what
   * robots.txt allows.
   * @throws {PassingFailure} when another attempt may help.
   * @throws {FetchFailure} when none will.
   */
  async get(url: string, conditions: Record<string, string> = {}): Promise<Answer> {
    let address = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      if (!this.#isAllowed(address)) throw new FetchFailure('is forbidden by robots.txt');
      const { response, start } = await this.#send(address, conditions);
      const location = locationOf(response);
      if (location === null) return await this.#read(response, start);
      await response.body?.cancel();
      address = this.#follow(location, address);
    }
    throw new FetchFailure(`leads on more than ${MAX_REDIRECTS} times`);
  }

  #send(
    url: string,
    conditions: Record<string, string>,
  ): Promise<{ response: Response; start: number }> {
    const { rateLimiter, userAgent, timeoutMs } = this.#options;
    const headers = { ...conditions, 'user-agent': userAgent, accept: 'text/html,text/plain' };
    return rateLimiter.send(async () => {
      this.requests += 1;
      const start = performance.now();
      const signal = AbortSignal.timeout(timeoutMs);
      return {
        response: await passing(fetch(url, { redirect: 'manual', headers, signal })),
        start,
      };
    });
  }

  #follow(location: string, from: string): string {
    const next = URL.parse(location, from);
    if (next?.origin === this.#options.origin) return next.href;
    throw new FetchFailure(`leads to ${location.slice(0, 200)}, which is another host`);
  }

  async #read(response: Response, start: number): Promise<Answer> {
    const { rateLimiter } = this.#options;
    const headers = [...response.headers];
    if (response.status === 200) {
      const body = await passing(readBody(response));
      rateLimiter.accepted();
      return { status: 'fresh', body, headers, tookMs: performance.now() - start };
    }
    await response.body?.cancel();
    if (response.status === 304) {
      rateLimiter.accepted();
      return { status: 'unchanged', headers, tookMs: performance.now() - start };
    }
    const retryAfter = response.headers.get('retry-after');
    if (response.status === 429 || retryAfter !== null)
      rateLimiter.refused(retryAfterMs(retryAfter));
    throw refusal(response.status);
  }
}

function locationOf({ status, headers }: Response): string | null {
  return status >= 300 && status <= 399 && status !== 304 ? headers.get('location') : null;
}

function refusal(status: number): FetchFailure {
  const message = `the site answers ${status}`;
  return status >= 500 || PASSING_STATUS.has(status)
    ? new PassingFailure(message)
    : new RefusedFailure(message);
}

/** A body of bounded size. One that is shorter than its stated length fails within `fetch`. */
async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MAX_PAGE_BYTES)
      throw new FetchFailure(`is larger than ${MAX_PAGE_BYTES / 2 ** 20} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A failure of the network as one that may pass. */
async function passing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FetchFailure || !(error instanceof Error)) throw error;
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new PassingFailure(`${error.message}${cause}`);
  }
}
