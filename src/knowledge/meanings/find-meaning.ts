import type { MeaningRecord } from '../../schema/reviewed/meaning.ts';
import type { Meanings } from './load-meanings.ts';

/** A meaning, and whether it is one for several services. */
export interface FoundMeaning {
  record: MeaningRecord;
  shared: boolean;
}

/**
 * What a code means in a service: the service's own meaning, or else the shared one; with `null` for
 * the service, the shared one. `null` where nobody has written any.
 */
export function findMeaning(
  { shared, services }: Meanings,
  code: string,
  service: string | null,
): FoundMeaning | null {
  const own = service === null ? undefined : services.get(service)?.get(code);
  if (own) return { record: own, shared: false };
  const any = shared.get(code);
  return any ? { record: any, shared: true } : null;
}
