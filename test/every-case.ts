/** Whether tests run every case instead of some of them, as `npm run test:cases` does. */
export const EVERY_CASE = process.env.CASES === 'all';

/** One of every `step` items, from the one at `start` on; all items where tests run every case. */
export function someOf<T>(items: readonly T[], step: number, start = 0): readonly T[] {
  return EVERY_CASE ? items : items.filter((_, at) => at % step === start % step);
}
