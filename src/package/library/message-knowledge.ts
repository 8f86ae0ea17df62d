import type { MessageForm } from '../../messages/forms/message-form.ts';
import type { MessageKnowledge, Products } from '../../messages/message-knowledge.ts';
import type { CodeIndex } from './code-index.ts';
import { commonCodes } from './common-errors.ts';
import type { LayerLookup } from './layers.ts';
import type { ServiceRecord } from './types.ts';

/**
 * What the reader of messages knows. The actions are those of the records, which are unpacked when the
 * first one is asked for; without records, no action is known.
 */
export function createMessageKnowledge(
  index: CodeIndex,
  services: readonly ServiceRecord[],
  layerCode: LayerLookup,
  forms: readonly MessageForm[],
  products?: Products,
): MessageKnowledge {
  let owners: Map<string, string[]> | undefined;
  return {
    forms,
    products,
    isCode: index.has,
    isCategory: index.hasCategory,
    inOtherCase: index.inLowerCase,
    servicesOf: (code) => (commonCodes().includes(code) ? [] : index.servicesOf(code)),
    isService: index.isService,
    isLayerCode: (layer, code) => layerCode(layer, code) !== undefined,
    servicesWithAction(action) {
      if (services.length === 0) return undefined;
      owners ??= ownersOfActions(services);
      return owners.get(action) ?? [];
    },
  };
}

function ownersOfActions(services: readonly ServiceRecord[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { service, actions } of services)
    for (const name of new Set(actions.map(({ action }) => action))) {
      const known = owners.get(name);
      if (known) known.push(service);
      else owners.set(name, [service]);
    }
  return owners;
}
