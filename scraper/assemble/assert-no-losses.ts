import { ContentError } from '../../src/content/content-error.ts';
import type { Losses } from './mark-removed.ts';

/** The largest share of what stands that a run may find gone without being told to go on. */
const LARGEST_SHARE = 0.02;

/**
 * Refuses a run that would lose much of what stands: it is likelier that its source is broken than
 * that so much was taken back.
 * `gone` tells where what is lost no longer stands.
 * @throws {ContentError} naming what would be lost, and how to insist.
 */
export function assertNoLosses(losses: Losses, gone: string): void {
  const large = Object.entries(losses).filter(([, { lost, of }]) => lost > of * LARGEST_SHARE);
  if (large.length === 0) return;
  throw new ContentError(
    'Too much of what stands would be gone, so nothing was written (--allow-removals insists):',
    large.map(([what, { lost, of }]) => `${lost} of ${of} ${what} are ${gone}`),
  );
}
