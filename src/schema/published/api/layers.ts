import { z } from 'zod';
import { LayerCodeSchema, LayerRecordSchema } from '../../reviewed/layer.ts';
import type { Immutable } from '../immutable.ts';
import { page } from './address.ts';

const { code, status, meaning, fix, retry, fixedBy, source } = LayerCodeSchema.shape;

/** The codes that are not from API 3.0: `/api/v1/layers.json`. */
export const ApiLayersSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    page,
    layers: z
      .array(
        LayerRecordSchema.extend({
          codes: z
            .array(
              z.strictObject({
                code,
                status: status.unwrap().describe('The HTTP statuses that come with it.'),
                meaning: meaning.describe('What went wrong, in one sentence of this project.'),
                fix: fix.describe('The first thing to do, in one sentence.'),
                retry: retry.describe('What this project concludes about repeating the call.'),
                waitFor: z.string().nullable().describe('Until what, where `retry` is `wait`.'),
                fixedBy: fixedBy.describe('Who can fix it, the likeliest first.'),
                source: source.describe('The public page or file that names the code.'),
                page,
              }),
            )
            .describe('Empty where the codes are not covered.'),
        }),
      )
      .describe('The interfaces of Tencent Cloud other than API 3.0, and other clouds.'),
  })
  .describe('Codes that are not from API 3.0.');
export type ApiLayers = Immutable<z.infer<typeof ApiLayersSchema>>;
