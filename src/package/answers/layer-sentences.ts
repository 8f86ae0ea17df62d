import type { EncodedLayers } from '../library/encoded/layers.ts';
import type { Explanation } from '../library/index.ts';
import { createLayerLookup, type LayerLookup } from '../library/layers.ts';
import { readBeside } from './read-beside.ts';

let lookup: Promise<LayerLookup> | undefined;

/** An explanation with the sentences about a code of COS or an SDK, which the root does not contain. */
export async function withLayerSentences<Kind extends Explanation>(
  explanation: Kind,
): Promise<Kind> {
  const { layer, code, fix, said, shouldRetry } = explanation;
  if (code === null || (layer !== 'cos' && layer !== 'sdk-client')) return explanation;
  lookup ??= loadLookup();
  const entry = (await lookup)(layer, code);
  if (!entry) return explanation;
  const waits = shouldRetry.answer === 'wait' && !said?.retry;
  return {
    ...explanation,
    meaning: entry.meaning,
    fix: fix ?? entry.fix,
    documentation: entry.source,
    shouldRetry: waits ? { ...shouldRetry, waitFor: entry.waitFor } : shouldRetry,
  };
}

async function loadLookup(): Promise<LayerLookup> {
  const layers: EncodedLayers = JSON.parse(await readBeside('layers.json'));
  return createLayerLookup(layers);
}
