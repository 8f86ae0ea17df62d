/**
 * The catalog with every service in it: as the root, but `explain` knows the meanings, statements and
 * actions of every service without being given any, and the codes that services no longer list. It is
 * large; the root with the modules of some services is small.
 */
import { productWords } from '../../messages/call/product-words.ts';
import type { MessageKnowledge } from '../../messages/message-knowledge.ts';
import { readMessage as readText } from '../../messages/read-message.ts';
import type { MessageReading } from '../../messages/reading.ts';
import { explainerOver, indexWith, knowledgeOf } from './catalog-explainer.ts';
import type { CodeIndex } from './code-index.ts';
import type { EncodedRemoved } from './encoded/service.ts';
import type { ExplainOptions, Explanation } from './explanation.ts';
import { allLayerCodes, encodedServices } from './generated/all.ts';
import { defineService } from './service.ts';
import type { ServiceRecord } from './types.ts';
import { addHelp, type Helped, type HelpOptions } from './with-help.ts';

export * from './index.ts';

/** Every service, by its short name. A record is unpacked when it is first read. */
export const services: readonly ServiceRecord[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ encodedServices.map(defineService),
);

let index: CodeIndex | undefined;

/** The look-up of codes with those that services no longer list, made once. */
function indexOfAll(): CodeIndex {
  if (index) return index;
  const owners = new Map<string, string[]>();
  for (const { service, removed } of encodedServices) {
    if (removed === undefined) continue;
    const { codes, errors }: EncodedRemoved = JSON.parse(removed);
    for (const code of codes.slice(0, errors.statements.length))
      owners.set(code, [...(owners.get(code) ?? []), service]);
  }
  index = indexWith(owners);
  return index;
}

let explainer: ReturnType<typeof explainerOver> | undefined;

/** Explains an error, as the root's `explain` does, with what every service says about it. */
const explainWithAll = (input: unknown, options?: ExplainOptions): Explanation => {
  explainer ??= explainerOver(services, allLayerCodes, productWords(), indexOfAll());
  return explainer(input, options);
};

/** Adds to a caught error what is known about it, as the root's `withHelp` does, with what every service says. */
const withHelpOfAll = <E>(error: E, options?: HelpOptions): Helped<E> =>
  addHelp(error, explainWithAll, options);

let knowledge: MessageKnowledge | undefined;

/** Finds everything in a pasted text, as the root's `readMessage` does, and knows the actions of every service. */
const readMessageWithAll = (text: string): MessageReading => {
  knowledge ??= knowledgeOf(services, productWords(), indexOfAll());
  return readText(typeof text === 'string' ? text : '', knowledge);
};

export { explainWithAll as explain, readMessageWithAll as readMessage, withHelpOfAll as withHelp };
