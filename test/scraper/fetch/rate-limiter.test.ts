import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../../scraper/fetch/rate-limiter.ts';
import { retryAfterMs } from '../../../scraper/fetch/retry-after.ts';

/** Sends requests that take some time; gives when each was sent. */
async function send(
  rateLimiter: RateLimiter,
  count: number,
  tookMs: () => number,
): Promise<number[]> {
  const sent: number[] = [];
  const one = () =>
    rateLimiter.send(async () => {
      sent.push(performance.now());
      await sleep(tookMs());
      rateLimiter.accepted();
    });
  await Promise.all(Array.from({ length: count }, one));
  return sent;
}

/** The most times that lie within any second. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((end) => times.filter((at) => at <= end && at > end - 1000).length));
}

describe('the pace', () => {
  it.each([10, 25])(
    'of %d a second is never exceeded, however long answers take',
    async (perSecond) => {
      const sent = await send(
        new RateLimiter(perSecond),
        Math.round(perSecond * 2.2),
        () => Math.random() * 50,
      );
      expect(mostInASecond(sent)).toBeLessThanOrEqual(perSecond);
    },
  );

  it('of less than one a second is kept', async () => {
    const [first = 0, second = 0] = await send(new RateLimiter(0.8), 2, () => 0);
    expect(second - first).toBeGreaterThan(1250);
  });

  it('without a limit lets everything go at once', async () => {
    const sent = await send(new RateLimiter(Number.POSITIVE_INFINITY), 100, () => 5);
    expect((sent.at(-1) ?? 0) - (sent[0] ?? 0)).toBeLessThan(200);
  });

  it('slows down below what the site refused, and stays there', async () => {
    const rateLimiter = new RateLimiter(50);
    await send(rateLimiter, 21, () => 0);
    rateLimiter.refused(0);
    expect(rateLimiter.perSecond).toBeLessThan(20);
    expect(rateLimiter.slowed).toBe(true);
    const resolved = rateLimiter.perSecond;
    await send(rateLimiter, 10, () => 0);
    expect(rateLimiter.perSecond).toBe(resolved);
  });

  it('does not slow down for a refusal far below what was answered well', async () => {
    const rateLimiter = new RateLimiter(Number.POSITIVE_INFINITY);
    await send(rateLimiter, 60, () => 0);
    await sleep(1050);
    await send(rateLimiter, 5, () => 0);
    rateLimiter.refused(0);
    expect(rateLimiter.perSecond).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what Retry-After asks for', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    [null, 1000],
    ['0', 0],
    ['7', 7000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', 1000],
    ['999999999999', 900_000],
  ])('as %s is %d ms', (value, expected) => {
    expect(retryAfterMs(value, now)).toBe(expected);
  });
});
