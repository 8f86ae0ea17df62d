import type { ServiceMeaning } from './explanation.ts';
import type { CatalogError, Meaning } from './types.ts';

/** A code in a list, with the service whose list it is; `null` for the common list. */
export interface OwnedError {
  readonly service: string | null;
  readonly error: CatalogError;
}

/** Each different meaning of a code with the services that have it, in the order of the lists. */
export function distinctMeanings(owned: readonly OwnedError[]): readonly ServiceMeaning[] {
  const byText = new Map<string, { meaning: Meaning; common: boolean; services: string[] }>();
  for (const { service, error } of owned) {
    const { meaning } = error;
    if (!meaning) continue;
    const key = [meaning.meaning, meaning.fix, meaning.retry, meaning.waitFor].join('\n');
    const known = byText.get(key) ?? { meaning, common: service === null, services: [] };
    byText.set(key, known);
    if (service !== null) known.services.push(service);
  }
  return Object.freeze(
    Array.from(byText.values(), ({ meaning, common, services }) =>
      Object.freeze({ ...meaning, common, services: Object.freeze(services) }),
    ),
  );
}

/**
 * The meaning that applies to a call: that of the service that was called, or else the one of common
 * codes; without a service, the only one there is. `null` where services differ, and where none is known.
 */
export function meaningFor(
  meanings: readonly ServiceMeaning[],
  service: string | undefined,
): ServiceMeaning | null {
  const own = meanings.find(({ services }) => service !== undefined && services.includes(service));
  const only = service === undefined && meanings.length === 1 ? meanings[0] : undefined;
  return own ?? meanings.find(({ common }) => common) ?? only ?? null;
}
