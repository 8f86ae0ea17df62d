import { type ChangesIndex, serviceChanges } from './service-changes.ts';

/** The days on which releases changed something in a service, the newest first. */
export function changedDates(index: ChangesIndex, service: string): string[] {
  return [...new Set(serviceChanges(index, service).map(({ at }) => at.date))];
}
