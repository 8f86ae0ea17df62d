import { MeaningRecordSchema } from '../../schema/reviewed/meaning.ts';
import { findStyleFaults } from '../meanings/find-style-faults.ts';
import { COVERED_LAYERS, type Layers, layerPath } from './load-layers.ts';

/** What a check of the layers found. */
export interface LayersReport {
  /** The codes of the covered layers. */
  codes: number;
  /** Sentences that name the file and the record. */
  problems: string[];
}

/**
 * Checks how the layers are written: the style is that of meanings, each sentence belongs to one code, and
 * exactly the layers that have codes say that they are covered.
 */
export function checkLayers({ records, codes }: Layers): LayersReport {
  const listed = COVERED_LAYERS.flatMap((layer) =>
    codes[layer].map((record) => ({ layer, record })),
  );
  const writing = listed.flatMap(({ layer, record }) => {
    const { code, meaning, fix, retry, waitFor, fixedBy } = record;
    const meant = MeaningRecordSchema.parse({ code, meaning, fix, retry, waitFor, fixedBy });
    return findStyleFaults(meant).map((fault) => `${layerPath(layer)}: ${code}: ${fault}`);
  });
  const repeated = listed.flatMap(({ layer, record }) => {
    const first = listed.find(({ record: other }) => other.meaning === record.meaning);
    return first?.record === record
      ? []
      : [`${layerPath(layer)}: ${record.code}: has the meaning of ${first?.record.code}`];
  });
  const covered = new Set<string>(COVERED_LAYERS);
  const claims = records.flatMap(({ layer, name, covered: claimed, says }) => [
    ...(claimed === covered.has(layer) ? [] : [`${name}: covered is ${claimed}`]),
    ...(says.endsWith('.') ? [] : [`${name}: “${says}” does not end with a full stop`]),
  ]);
  const missing = COVERED_LAYERS.filter((one) => !records.some(({ layer }) => layer === one));
  return {
    codes: listed.length,
    problems: [
      ...writing,
      ...repeated,
      ...claims.map((claim) => `${layerPath('layers')}: ${claim}`),
      ...missing.map((layer) => `${layerPath('layers')}: ${layer} has no record`),
    ],
  };
}
