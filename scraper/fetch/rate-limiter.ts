import { setTimeout as sleep } from 'node:timers/promises';

const SECOND_MS = 1000;
/** Clocks on both ends count in whole milliseconds. */
const MARGIN_MS = 5;
/** Slower than this a site never makes a crawl. */
const SLOWEST_PER_SECOND = 0.1;
/** How much of the pace at which a site refused is kept. */
const KEPT_SHARE = 0.8;
/** A pace that was answered well at twice the speed is not why a site refuses. */
const SURE_SHARE = 0.5;

/**
 * Keeps requests to so many a second, one by one and not all at once. A request counts from when it is sent until a second after its
 * answer came, so that the site never sees more of them in any second, however long they are on
 * their way. When the site refuses some as too many, all wait as long as it asks, and go on more
 * slowly if the pace is to blame.
 */
export class RateLimiter {
  #asked: number;
  #perSecond: number;
  #open = 0;
  /** When the answers of the last seconds came. */
  #answered: number[] = [];
  /** When the requests of the last second were sent, and the last one in any case. */
  #sent: number[] = [];
  /** The fastest second that was answered well. */
  #proven = 0;
  #resumeAt = 0;

  /** Takes the most requests to send in a second; `Infinity` for no limit. */
  constructor(perSecond: number) {
    this.#asked = perSecond;
    this.#perSecond = perSecond;
  }

  /** Makes it no faster than this. */
  limitTo(perSecond: number): void {
    this.#asked = Math.min(this.#asked, perSecond);
    this.#perSecond = Math.min(this.#perSecond, perSecond);
  }

  /** How many requests may be sent in a second as things are. */
  get perSecond(): number {
    return this.#perSecond;
  }

  /** Whether the site has made it slower than it was asked to be. */
  get slowed(): boolean {
    return this.#perSecond < this.#asked;
  }

  /** Sends a request when its turn has come, and gives its answer. */
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

  /** Notes that a request was answered well. */
  accepted(): void {
    this.#proven = Math.max(this.#proven, this.#lastSecond());
  }

  /** Notes that the site refused a request as one too many, and for how long it asks to wait. */
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

  /** How long the next request has to wait; 0 when it may be sent. */
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
