import type { Layers } from '../../knowledge/messages/load-layers.ts';
import type { LayerCode } from '../../schema/reviewed/layer.ts';
import type { EncodedLayer, EncodedLayers } from '../library/encoded/layers.ts';
import { MARKS } from '../library/encoded/meaning.ts';
import { letterOf } from './encode-meaning.ts';

/** Packs the codes of the covered layers: `whole`, or without statuses, sentences and sources. */
export function encodeLayers({ codes }: Layers, part: 'whole' | 'brief'): EncodedLayers {
  return Object.fromEntries(
    Object.entries(codes).map(([layer, records]) => [layer, encodeLayer(records, part)]),
  );
}

function encodeLayer(records: readonly LayerCode[], part: 'whole' | 'brief'): EncodedLayer {
  const isWhole = part === 'whole';
  const sources = isWhole ? [...new Set(records.map(({ source }) => source))] : [];
  const lines = records.map((record) => {
    const { code, retry, fixedBy, status, source, meaning, fix, waitFor = '' } = record;
    const who = fixedBy.map((one) => letterOf(MARKS.fixedBy, one)).join('');
    const brief = [code, letterOf(MARKS.retry, retry) + who];
    const rest = [status.join(' '), meaning, fix, waitFor, sources.indexOf(source)];
    return (isWhole ? [...brief, ...rest] : brief).join('\t');
  });
  return { sources, lines: lines.join('\n') };
}

/** Writes the layers and the other clouds, one a line. */
export function encodeLayerNames({ records }: Layers): string {
  return records
    .map(({ layer, name, covered, says, documentation }) =>
      [layer, name, covered ? '+' : '', says, documentation].join('\t'),
    )
    .join('\n');
}
