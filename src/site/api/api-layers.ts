import { COVERED_LAYERS, type Layers } from '../../knowledge/messages/load-layers.ts';
import type { ApiLayers } from '../../schema/published/api/layers.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';

/** The codes that are not from API 3.0, by layer. */
export function apiLayers({ records, codes }: Layers): ApiLayers {
  const layers = records.map((record) => {
    const layer = COVERED_LAYERS.find((one) => one === record.layer);
    const own = layer ? codes[layer] : [];
    return {
      ...record,
      codes: own.map(({ waitFor = null, ...code }) => ({
        ...code,
        waitFor,
        page: href(sitePath.layerCode(record.layer, code.code)),
      })),
    };
  });
  return { schemaVersion: 1, page: href(sitePath.otherCodes()), layers };
}
