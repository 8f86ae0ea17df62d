import { ContentError } from '../../src/content/content-error.ts';
import type { Losses } from './mark-removed.ts';

/** The largest fraction of existing records that a run may remove without `--allow-removals`. */
const LARGEST_SHARE = 0.02;

/**
 * Stops a run that would remove much existing content: a broken source is more likely than so many
 * real removals. `reason` completes the sentence "3 of 9 codes are …".
 * @throws {ContentError} with the number of records that the run would remove.
 */
export function assertNoLosses(losses: Losses, reason: string): void {
  const large = Object.entries(losses).filter(([, { lost, of }]) => lost > of * LARGEST_SHARE);
  if (large.length === 0) return;
  throw new ContentError(
    'This would remove too much existing content; nothing was written (--allow-removals continues):',
    large.map(([what, { lost, of }]) => `${lost} of ${of} ${what} are ${reason}`),
  );
}
