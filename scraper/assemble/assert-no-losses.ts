import { ContentError } from '../../src/content/content-error.ts';
import { addLosses, eachLoss, LOSS_KINDS, type Losses, type PartLosses } from './count-losses.ts';

/** The largest fraction of one kind of existing records that a run may remove. */
const LARGEST_SHARE = 0.02;
/** The same for one part of the content, such as a service version. */
const LARGEST_SHARE_OF_PART = 0.5;
/** A part with fewer records of a kind is too small for a fraction to show anything. */
const FEW_RECORDS = 10;
const MAX_LISTED = 20;

/** What a run could not read, besides the records that are lost. */
export interface Unread {
  /** What the run read and counted with different results, a sentence each; any stops the run. */
  miscounts?: readonly string[];
  /** The files that could not be used; listed as possible causes if the run stops. */
  files?: readonly string[];
}

/**
 * Stops a run that would remove much existing content, in total or from one part of it: a broken
 * source is more likely than so many real removals. Smaller losses are printed by service version and
 * kind ({@link describeLosses}). `reason` completes the sentence "3 of 9 codes
 * are …".
 * @throws {ContentError} with the number of records that the run would remove.
 */
export function assertNoLosses(
  parts: readonly PartLosses[],
  reason: string,
  { miscounts = [], files = [] }: Unread = {},
): void {
  const total = describeLarge(addLosses(parts.map(({ losses }) => losses)), LARGEST_SHARE, 0);
  const ofParts = parts.flatMap(({ part, losses }) =>
    describeLarge(losses, LARGEST_SHARE_OF_PART, FEW_RECORDS).map((lost) => `${part}: ${lost}`),
  );
  const lost = [...total, ...ofParts].map((line) => `${line} are ${reason}`);
  if (lost.length === 0 && miscounts.length === 0) return;
  throw new ContentError(
    'This would remove too much existing content; nothing was written (--allow-removals continues):',
    [miscounts, lost, files].flatMap((lines) => lines.slice(0, MAX_LISTED)),
  );
}

function describeLarge(losses: Losses, share: number, least: number): string[] {
  return eachLoss(losses).flatMap(([kind, { lost, of }]) =>
    lost > of * share && of >= least ? [`${lost} of ${of} ${LOSS_KINDS[kind]}`] : [],
  );
}
