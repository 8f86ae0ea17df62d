/**
 * A placeholder for the file that `npm run build:catalog` generates from content: it has no service.
 */
import type { ServiceRecord } from '../types.ts';

/** Where the documentation lists the common codes, and each service's: one line a service, which may be empty. */
export const documentation: { readonly common: string | null; readonly services: string } = {
  common: null,
  services: '',
};

/** The services' records that the catalog's root carries. */
export const carriedServices: readonly ServiceRecord[] = [];

/** The version of the package, and the latest date that a source page prints (`null`: none does). */
export const about: { readonly version: string; readonly updatedAt: string | null } = {
  version: '0.0.0',
  updatedAt: null,
};
