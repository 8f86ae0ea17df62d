import { encodeForms } from '../../messages/forms/encoded-forms.ts';
import type { MessageForm } from '../../messages/forms/message-form.ts';
import type { LayerCode, LayerRecord } from '../../schema/reviewed/layer.ts';
import { PART_FORMAT } from '../index/parts.ts';
import type { CoveredLayer, EncodedLayerCode, LayersPart, MessagesPart } from './message-parts.ts';

/** The parts of the search index with which a pasted text is taken apart, as JSON texts. */
export interface MessageParts {
  /** JSON of {@link MessagesPart}. */
  messages: string;
  /** JSON of {@link LayersPart}. */
  layers: string;
}

/** The layers, and the codes of those that are covered. */
export interface LayersToSerialize {
  readonly records: readonly LayerRecord[];
  readonly codes: Readonly<Record<CoveredLayer, readonly LayerCode[]>>;
}

/** Serializes the forms of messages, and the layers other than API 3.0. */
export function serializeMessages(
  forms: readonly MessageForm[],
  { records, codes }: LayersToSerialize,
): MessageParts {
  const namesOf = (layer: CoveredLayer) => codes[layer].map(({ code }) => code).join(' ');
  const messages: MessagesPart = {
    format: PART_FORMAT,
    forms: encodeForms(forms),
    layerCodes: { cos: namesOf('cos'), 'sdk-client': namesOf('sdk-client') },
  };
  const layers: LayersPart = {
    format: PART_FORMAT,
    layers: records.map(({ layer, name, says, documentation }) => {
      return [layer, name, says, documentation];
    }),
    codes: { cos: codes.cos.map(encoded), 'sdk-client': codes['sdk-client'].map(encoded) },
  };
  return { messages: JSON.stringify(messages), layers: JSON.stringify(layers) };
}

function encoded({ code, meaning, fix, retry, waitFor }: LayerCode): EncodedLayerCode {
  const known = [code, meaning, fix, retry] as const;
  return waitFor === undefined ? known : [...known, waitFor];
}
