import { setTimeout as sleep } from 'node:timers/promises';

const SECOND_MS = 1000;
/** Tolerance for clocks that count whole milliseconds. */
const MARGIN_MS = 5;
/** The lowest rate to which a site can slow a crawl. */
const SLOWEST_PER_SECOND = 0.1;
/** The new rate, as a fraction of the rate at which a site refused. */
const KEPT_SHARE = 0.8;
/** A rate below this fraction of a rate that worked is not the reason for a refusal. */
const SURE_SHARE = 0.5;

/**
 * Limits the requests per second and spreads them evenly. A request counts from its start until one
 * second after its answer, so that the site never receives more in any second, however long requests
 * take. If the site refuses a request as one too many, all requests wait as long as it asks, and
 * continue more slowly if the rate caused the refusal.
 */
export class RateLimiter {
  #asked: number;
  #perSecond: number;
  #open = 0;
  /** The times of the answers in the last seconds. */
  #answered: number[] = [];
  /** The times of the requests in the last second, and always of the last request. */
  #sent: number[] = [];
  /** The largest number of requests in a second that the site answered. */
  #proven = 0;
  #resumeAt = 0;

  /** Sets the maximum number of requests per second; `Infinity` for no limit. */
  constructor(perSecond: number) {
    this.#asked = perSecond;
    this.#perSecond = perSecond;
  }

  /** Lowers the maximum. */
  limitTo(perSecond: number): void {
    this.#asked = Math.min(this.#asked, perSecond);
    this.#perSecond = Math.min(this.#perSecond, perSecond);
  }

  /** The current maximum number of requests per second. */
  get perSecond(): number {
    return this.#perSecond;
  }

  /** Whether refusals have lowered the rate. */
  get slowed(): boolean {
    return this.#perSecond < this.#asked;
  }

  /** Sends a request when the limit allows it, and returns its answer. */
  async send<T>(request: () => Promise<T>): Promise<T> {
    for (let wait = this.#waitMs(); wait > 0; wait = this.#waitMs()) await sleep(wait);
    this.#open += 1;
    this.#sent.push(performance.now());
    try {
      return await request();
    } finally {
      this.#open -= 1;
      this.#answered.push(performance.now());
    }
  }

  /** Records that the site answered a request. */
  accepted(): void {
    this.#proven = Math.max(this.#proven, this.#lastSecond());
  }

  /** Records that the site refused a request as one too many and asks for a pause. */
  refused(retryAfterMs: number): void {
    const now = performance.now();
    const rateLimiter = this.#lastSecond();
    if (rateLimiter > this.#proven * SURE_SHARE) {
      const slower = Math.max(SLOWEST_PER_SECOND, rateLimiter * KEPT_SHARE);
      this.#perSecond = Math.min(this.#perSecond, slower);
    } else if (now >= this.#resumeAt) {
      this.#perSecond = this.#asked;
      this.#proven *= KEPT_SHARE;
    }
    this.#resumeAt = Math.max(this.#resumeAt, now + retryAfterMs);
  }

  /** The wait for the next request, in milliseconds; 0 if it can be sent. */
  #waitMs(): number {
    const now = performance.now();
    if (now < this.#resumeAt) return this.#resumeAt - now;
    if (this.#perSecond === Number.POSITIVE_INFINITY) return 0;
    const nextAt = (this.#sent.at(-1) ?? Number.NEGATIVE_INFINITY) + SECOND_MS / this.#perSecond;
    if (now < nextAt) return nextAt - now;
    const places = Math.ceil(this.#perSecond);
    const heldMs = (places / this.#perSecond) * SECOND_MS + MARGIN_MS;
    this.#answered = this.#answered.filter((time) => now - time < heldMs);
    const [first] = this.#answered;
    if (this.#open + this.#answered.length < places) return 0;
    return first === undefined ? MARGIN_MS : Math.max(1, first + heldMs - now);
  }

  #lastSecond(): number {
    const now = performance.now();
    const recent = this.#sent.filter((time) => now - time < SECOND_MS);
    this.#sent = recent.length > 0 ? recent : this.#sent.slice(-1);
    return recent.length;
  }
}
