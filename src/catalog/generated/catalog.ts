/**
 * Stands in for what `npm run build:catalog` generates from content: here no service is known.
 */
import type { ServiceRecord } from '../types.ts';

/** Which services list each code, as `EncodedMemberships`. */
export const memberships: { readonly services: string; readonly lines: string } = {
  services: '',
  lines: '',
};

/** The services' records that the catalog's root carries. */
export const carriedServices: readonly ServiceRecord[] = [];

/** The version of the package, and the latest date that a source page prints (`null`: none does). */
export const about: { readonly version: string; readonly updatedAt: string | null } = {
  version: '0.0.0',
  updatedAt: null,
};
