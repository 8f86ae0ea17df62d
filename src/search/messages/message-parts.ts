import type { EncodedForms } from '../../messages/forms/encoded-forms.ts';
import type { Layer } from '../../messages/reading.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';

/** The layers other than API 3.0 whose codes are known. */
export type CoveredLayer = Extract<Layer, 'cos' | 'sdk-client'>;

/** What a pasted text is read with, in addition to the names: JSON that is fetched with the first paste. */
export interface MessagesPart {
  readonly format: number;
  readonly forms: EncodedForms;
  /** The codes of each layer, with spaces in between. */
  readonly layerCodes: Readonly<Record<CoveredLayer, string>>;
}

/** What is said of errors that are not of API 3.0: JSON that is fetched with the first such error. */
export interface LayersPart {
  readonly format: number;
  readonly layers: readonly EncodedLayerName[];
  readonly codes: Readonly<Record<CoveredLayer, readonly EncodedLayerCode[]>>;
}

/** An interface, or a cloud: its layer, its name, a sentence on it, and the address of its documentation. */
export type EncodedLayerName = readonly [
  layer: Layer,
  name: string,
  says: string,
  documentation: string,
];

/** A code of a layer in our own words; `waitFor` belongs to the answer `wait`. */
export type EncodedLayerCode = readonly [
  code: string,
  meaning: string,
  fix: string,
  retry: RetryAnswer,
  waitFor?: string,
];
