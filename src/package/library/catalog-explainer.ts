import { decodeRetryRules } from '../../knowledge/retries/encoded-retry.ts';
import { createRetryAdviser } from '../../knowledge/retries/retry.ts';
import { decodeForms } from '../../messages/forms/encoded-forms.ts';
import type { MessageForm } from '../../messages/forms/message-form.ts';
import type { MessageKnowledge, Products } from '../../messages/message-knowledge.ts';
import { createAdviser } from './adviser.ts';
import { type CodeIndex, createCodeIndex } from './code-index.ts';
import { commonRecord } from './common-errors.ts';
import { decodeAdvice } from './encoded/advice.ts';
import type { EncodedLayers } from './encoded/layers.ts';
import { linesOf } from './encoded/lines.ts';
import { createExplainer } from './explaining/explainer.ts';
import { adviceRecords } from './generated/advice.ts';
import { documentation } from './generated/catalog.ts';
import { codeBook } from './generated/codes.ts';
import { layerCodes } from './generated/layers.ts';
import { formRecords } from './generated/messages.ts';
import { retryRules } from './generated/retry.ts';
import { knownListings, packedCodes } from './known-codes.ts';
import { createLayerLookup } from './layers.ts';
import { createMessageKnowledge } from './message-knowledge.ts';
import type { ServiceRecord } from './types.ts';

let codeIndex: CodeIndex | undefined;
let forms: readonly MessageForm[] | undefined;
let adviser: ReturnType<typeof createRetryAdviser> | undefined;

/** The look-up of codes, made once. */
export function indexOfCodes(): CodeIndex {
  codeIndex ??= indexWith();
  return codeIndex;
}

/** Makes a look-up of codes that knows removed codes too, with the services that no longer list them. */
export function indexWith(removed?: ReadonlyMap<string, readonly string[]>): CodeIndex {
  const services = linesOf(codeBook.services);
  return createCodeIndex(knownListings(), services, documentation.services, removed);
}

/** The look-up of what official sources say about retrying, made once. */
export function retryAdviser(): ReturnType<typeof createRetryAdviser> {
  adviser ??= createRetryAdviser(decodeRetryRules(JSON.parse(retryRules)));
  return adviser;
}

/** What the reader of messages knows, with the actions of some services, and what texts call the products. */
export function knowledgeOf(
  services: readonly ServiceRecord[],
  products?: Products,
  index = indexOfCodes(),
): MessageKnowledge {
  const layerCode = createLayerLookup(layerCodes);
  return createMessageKnowledge(index, services, layerCode, messageForms(), products);
}

function messageForms(): readonly MessageForm[] {
  forms ??= decodeForms(formRecords);
  return forms;
}

/** Makes the function `explain` whose answers contain what some services, and other layers, say. */
export function explainerOver(
  services: readonly ServiceRecord[],
  layers: EncodedLayers,
  products?: Products,
  index = indexOfCodes(),
): ReturnType<typeof createExplainer> {
  return createExplainer({
    index,
    common: commonRecord(),
    commonPage: documentation.common,
    services,
    retry: retryAdviser(),
    advise: createAdviser(decodeAdvice(adviceRecords, packedCodes())),
    layerCode: createLayerLookup(layers),
    knowledge: knowledgeOf(services, products, index),
  });
}
