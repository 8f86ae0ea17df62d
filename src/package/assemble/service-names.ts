import { ContentError } from '../../content/content-error.ts';
import { serviceSlugOf } from '../../text/slug.ts';
import { constantOf } from '../library/service.ts';
import type { PlannedService } from './plan-service.ts';

/** Names that a service's module exports whatever the service. */
const TAKEN = new Set(['codes', 'errorsOf', 'removedCodes']);

/** The path of a service's module below the output folder, without an extension. */
export function modulePathOf(service: string): string {
  return `services/${serviceSlugOf(service)}`;
}

/** The service's name as a prefix of types: `Cam`. */
export function typePrefixOf(service: string): string {
  return service.charAt(0).toUpperCase() + service.slice(1);
}

/**
 * Checks that no two exports of a service's module share a name.
 * @throws {ContentError} naming each that does.
 */
export function checkNames(services: readonly PlannedService[]): void {
  const problems = services.flatMap(({ service, codes }) => {
    const clashes = TAKEN.has(service)
      ? [`${service}: the module exports this name for something else`]
      : [];
    for (const [constant, sharing] of Map.groupBy(codes, constantOf)) {
      if (sharing.length > 1)
        clashes.push(`${service}: ${sharing.join(' and ')} would both be codes.${constant}`);
    }
    return clashes;
  });
  if (problems.length > 0) throw new ContentError('The catalog cannot name these:', problems);
}
