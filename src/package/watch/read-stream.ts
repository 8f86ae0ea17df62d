import type { FollowedLog } from './follower.ts';

/** How long nothing comes before a record that may go on is answered. */
export const SETTLE_MS = 25;

/** Reads a stream to its end. A record that may go on is answered when nothing comes for a moment. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  log: Pick<FollowedLog, 'add' | 'settle'>,
): Promise<void> {
  const chunks = stream[Symbol.asyncIterator]();
  let next = chunks.next();
  for (;;) {
    const isLate = await isLaterThan(next, SETTLE_MS);
    if (isLate) await log.settle();
    const { done, value } = await next;
    if (done) return;
    next = chunks.next();
    await log.add(value);
  }
}

/** Whether a promise takes longer. */
export async function isLaterThan(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, true);
  });
  try {
    return await Promise.race([promise.then(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
