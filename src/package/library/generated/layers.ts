/**
 * A placeholder for the file that `npm run build:catalog` generates from `content/reviewed/layers`: it
 * has no code.
 */
import type { EncodedLayers } from '../encoded/layers.ts';

/** The codes of the layers, without sentences. */
export const layerCodes: EncodedLayers = {};

/**
 * Every layer and every other cloud, one a line: layer, name, covered or empty, sentence, documentation,
 * fix, marks.
 */
export const layerLines: string = '';
