import { eachLoss, LOSS_KINDS, type PartLosses } from './count-losses.ts';

/**
 * One line for each part of the content that loses records: `cam 2019-01-16: 3 of 20 codes`. A run
 * that is not stopped prints them all, because a small loss can be a fault of a reader as well.
 */
export function describeLosses(parts: readonly PartLosses[]): string[] {
  return parts.flatMap(({ part, losses }) => {
    const lost = eachLoss(losses).flatMap(([kind, { lost, of }]) =>
      lost > 0 ? [`${lost} of ${of} ${LOSS_KINDS[kind]}`] : [],
    );
    return lost.length > 0 ? [`${part}: ${lost.join(', ')}`] : [];
  });
}
