import type { Layers } from '../../knowledge/messages/load-layers.ts';
import type { LayerCode, LayerRecord } from '../../schema/reviewed/layer.ts';
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
    const brief = [code, letterOf(MARKS.retry, retry) + whoLetters(fixedBy)];
    const rest = [status.join(' '), meaning, fix, waitFor, sources.indexOf(source)];
    return (isWhole ? [...brief, ...rest] : brief).join('\t');
  });
  return { sources, lines: lines.join('\n') };
}

/** Writes the layers and the other clouds, one a line. */
export function encodeLayerNames({ records }: Layers): string {
  return records.map(encodeLayerName).join('\n');
}

function encodeLayerName(record: LayerRecord): string {
  const { layer, name, covered, says, documentation, fix = '', retry, fixedBy } = record;
  const marks = retry ? letterOf(MARKS.retry, retry) + whoLetters(fixedBy) : '';
  return [layer, name, covered ? '+' : '', says, documentation, fix, marks].join('\t').trimEnd();
}

function whoLetters(fixedBy: LayerRecord['fixedBy']): string {
  return fixedBy.map((one) => letterOf(MARKS.fixedBy, one)).join('');
}
