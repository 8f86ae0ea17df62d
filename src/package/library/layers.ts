import type { RetryAnswer } from '../../knowledge/retries/should-retry.ts';
import type { Layer } from '../../messages/reading.ts';
import type { FixedBy } from './advice.ts';
import {
  decodeLayer,
  type EncodedLayers,
  fixedByOf,
  type LayerAnswer,
  retryOf,
} from './encoded/layers.ts';
import { linesOf } from './encoded/lines.ts';
import { layerLines } from './generated/layers.ts';

/** A layer, or another cloud. */
export interface NamedLayer {
  readonly layer: Layer;
  /** `COS`; of another cloud, its name. */
  readonly name: string;
  /** Whether its codes are known here. */
  readonly covered: boolean;
  /** One sentence: what it is. */
  readonly says: string;
  /** Where its own documentation describes its errors. */
  readonly documentation: string;
  /** One sentence: the first step for an error that nothing else explains; `null` without one. */
  readonly fix: string | null;
  /** `null` where the interface does not decide it. */
  readonly retry: RetryAnswer | null;
  readonly fixedBy: readonly FixedBy[];
}

/** The look-up of the codes of layers that are not API 3.0. */
export type LayerLookup = (layer: string, code: string) => LayerAnswer | undefined;

/** Makes the look-up: `undefined` for a layer or a code that it does not have. It unpacks a layer when first asked. */
export function createLayerLookup(encoded: EncodedLayers): LayerLookup {
  const unpacked = new Map<string, ReadonlyMap<string, LayerAnswer>>();
  return (layer, code) => {
    const packed = Object.hasOwn(encoded, layer) ? encoded[layer] : undefined;
    if (!packed) return undefined;
    const answers = unpacked.get(layer) ?? decodeLayer(packed);
    unpacked.set(layer, answers);
    return answers.get(code);
  };
}

let named: readonly NamedLayer[] | undefined;

/**
 * What a layer is; of another cloud, by its name: `layerNamed('other-cloud', 'AWS')`. `undefined` for
 * API 3.0, for none, and for a cloud that is not listed.
 */
export function layerNamed(layer: Layer, cloud?: string | null): NamedLayer | undefined {
  named ??= linesOf(layerLines).map((line) => {
    const [id = '', name = '', covered, says = '', documentation = '', fix, marks = ''] =
      line.split('\t');
    return Object.freeze({
      layer: id as Layer,
      name,
      covered: covered === '+',
      says,
      documentation,
      fix: fix || null,
      retry: retryOf(marks),
      fixedBy: fixedByOf(marks),
    });
  });
  return named.find((one) => (layer === 'other-cloud' ? one.name === cloud : one.layer === layer));
}
