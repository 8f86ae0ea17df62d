import { describe, expect, it } from 'vitest';
import { loadLayers } from '../../../src/knowledge/messages/load-layers.ts';
import { encodeLayers } from '../../../src/package/assemble/encode-layers.ts';
import { createLayerLookup } from '../../../src/package/library/layers.ts';

const layers = loadLayers();

describe('the look-up of the codes of layers', () => {
  it('gives every record back whole', () => {
    const layerCode = createLayerLookup(encodeLayers(layers, 'whole'));
    for (const layer of ['cos', 'sdk-client'] as const)
      for (const { waitFor = null, ...record } of layers.codes[layer])
        expect(layerCode(layer, record.code)).toEqual({ ...record, waitFor });
  });

  it('gives what to do about a code whose sentences are left out', () => {
    const layerCode = createLayerLookup(encodeLayers(layers, 'brief'));
    expect(layerCode('cos', 'NoSuchCORSConfiguration')).toEqual({
      code: 'NoSuchCORSConfiguration',
      meaning: null,
      fix: null,
      retry: 'no',
      waitFor: null,
      fixedBy: ['caller'],
      status: [],
      source: null,
    });
  });

  it.each([
    ['cos', 'ClientError.NetworkError'],
    ['cos', 'nosuchkey'],
    ['cos', ''],
    ['im-trtc', 'NoSuchKey'],
    ['toString', 'NoSuchKey'],
  ])('knows nothing of %s %j', (layer, code) => {
    const layerCode = createLayerLookup(encodeLayers(layers, 'whole'));
    expect(layerCode(layer, code)).toBeUndefined();
  });
});
