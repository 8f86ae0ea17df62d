import { z } from 'zod';
import { ContentError } from '../../content/content-error.ts';
import { EMBEDDED_CONTENT } from '../../content/embedded-content.ts';
import { readRecord } from '../../content/read-layers.ts';
import {
  type LayerCode,
  LayerCodeSchema,
  type LayerRecord,
  LayerRecordSchema,
} from '../../schema/reviewed/layer.ts';
import { compareText } from '../../text/compare-text.ts';

/** The folder of the layers below a content folder. */
export const LAYERS_FOLDER = 'reviewed/layers';

/** The layers whose codes we have. */
export const COVERED_LAYERS = ['cos', 'sdk-client'] as const;
export type CoveredLayer = (typeof COVERED_LAYERS)[number];

/** What is known about the interfaces that are not API 3.0. */
export interface Layers {
  /** By layer and name. */
  readonly records: readonly LayerRecord[];
  /** The codes of the covered layers, by code. */
  readonly codes: Readonly<Record<CoveredLayer, readonly LayerCode[]>>;
}

const RecordsSchema = sorted(LayerRecordSchema, ({ layer, name }) => `${layer} ${name}`);
const CodesSchema = sorted(LayerCodeSchema, ({ code }) => code);

/** The file of a layer's codes: `reviewed/layers/cos.json`. */
export function layerPath(layer: CoveredLayer | 'layers'): string {
  return `${LAYERS_FOLDER}/${layer}.json`;
}

/**
 * Reads the layers of a content folder. They belong to the project, so the default is this
 * repository's. `checkLayers` checks how they are written.
 * @throws {ContentError} with every problem, its file and its record.
 */
export function loadLayers(contentFolder: string = EMBEDDED_CONTENT): Layers {
  const problems: string[] = [];
  const read = <S extends z.ZodType>(path: string, schema: S): z.output<S> | [] => {
    const result = readRecord(contentFolder, { path, schema });
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return [];
  };
  const layers = {
    records: read(layerPath('layers'), RecordsSchema),
    codes: {
      cos: read(layerPath('cos'), CodesSchema),
      'sdk-client': read(layerPath('sdk-client'), CodesSchema),
    },
  };
  if (problems.length > 0) throw new ContentError('The layers cannot be used:', problems);
  return layers;
}

function sorted<S extends z.ZodType>(schema: S, keyOf: (record: z.output<S>) => string) {
  return z.array(schema).superRefine((records, context) => {
    const keys = records.map(keyOf);
    for (const [at, key] of keys.entries()) {
      const before = keys[at - 1];
      if (before !== undefined && compareText(before, key) >= 0)
        context.addIssue({
          code: 'custom',
          path: [at],
          message: `${key} comes after ${before}: sort the records, each once`,
        });
    }
  });
}
