import { serviceSlugOf } from '../../lib/slug.ts';
import type { ServiceRecord } from '../types.ts';

/** Loads the record of a service that the catalog names, from the module beside the command. */
export async function loadService(service: string): Promise<ServiceRecord> {
  // Not written into the import, where the bundler would look for modules that are yet to be made.
  const path = `./services/${serviceSlugOf(service)}.js`;
  return (await import(path))[service];
}
