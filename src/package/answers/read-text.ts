import { productWords } from '../../messages/call/product-words.ts';
import { decodeForms } from '../../messages/forms/encoded-forms.ts';
import type { MessageKnowledge } from '../../messages/message-knowledge.ts';
import { readMessage } from '../../messages/read-message.ts';
import type { MessageReading } from '../../messages/reading.ts';
import { layerCodes } from '../library/generated/layers.ts';
import { formRecords } from '../library/generated/messages.ts';
import { explain } from '../library/index.ts';
import { createLayerLookup } from '../library/layers.ts';
import { readActionOwners } from './catalog-data.ts';
import { catalogCodes } from './codes/known-codes.ts';

let knowledge: Promise<MessageKnowledge> | undefined;

/** Reads a text as the root's `readMessage` does, and knows which services have an action. */
export async function readText(text: string): Promise<MessageReading> {
  knowledge ??= loadKnowledge();
  return readMessage(text, await knowledge);
}

/** Of what the root knows too, nothing is unpacked again but the forms. */
async function loadKnowledge(): Promise<MessageKnowledge> {
  const [owners, codes] = await Promise.all([readActionOwners(), catalogCodes()]);
  const services = new Set([...owners.values()].flat());
  const layerCode = createLayerLookup(layerCodes);
  return {
    ...codes,
    servicesOf(code) {
      const { scope, services: listing } = explain(code);
      return scope === 'common' ? [] : listing;
    },
    isService: (name) => services.has(name),
    servicesWithAction: (action) => owners.get(action) ?? [],
    isLayerCode: (layer, code) => layerCode(layer, code) !== undefined,
    forms: decodeForms(formRecords),
    products: productWords(),
  };
}
