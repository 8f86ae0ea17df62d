/**
 * A placeholder for the file that `npm run build:catalog` generates from content: it has no service.
 */
import type { EncodedService } from '../encoded/service.ts';

/** Every service with its meanings, by name. */
export const encodedServices: readonly EncodedService[] = [];
