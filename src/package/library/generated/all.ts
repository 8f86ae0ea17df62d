/**
 * A placeholder for the file that `npm run build:catalog` generates from content: it has no service.
 */
import type { EncodedLayers } from '../encoded/layers.ts';
import type { EncodedService } from '../encoded/service.ts';

/** Every service with its meanings, by name. */
export const encodedServices: readonly EncodedService[] = [];

/** The codes of the layers that are not API 3.0, with all their sentences. */
export const allLayerCodes: EncodedLayers = {};
