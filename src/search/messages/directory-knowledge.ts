import { productWords } from '../../messages/call/product-words.ts';
import { decodeForms } from '../../messages/forms/encoded-forms.ts';
import type { MessageKnowledge } from '../../messages/message-knowledge.ts';
import { categoryOf } from '../../schema/facts/code-parts.ts';
import { byLowerCase } from '../../text/by-lower-case.ts';
import type { Directory } from '../index/directory.ts';
import { readPart } from '../index/parts.ts';
import type { Sources } from '../index/sources.ts';
import type { MessagesPart } from './message-parts.ts';

/**
 * The knowledge of the reader of messages, from the names of the search index and the messages part.
 * @throws {SyntaxError | RangeError} if the text is not the messages part.
 */
export function directoryKnowledge(
  sources: Pick<Sources, 'directory' | 'removed'>,
  messagesJson: string,
): MessageKnowledge {
  const { directory } = sources;
  const { forms, layerCodes } = readPart<MessagesPart>(messagesJson);
  const { names, codeCount, actionCount } = directory;
  const codes = new Map(names.slice(0, codeCount).map((code, entry) => [code, entry]));
  const inLowerCase = byLowerCase(codes.keys());
  const actions = new Map(
    names.slice(codeCount, codeCount + actionCount).map((name, at) => [name, codeCount + at]),
  );
  const categories = new Set(Array.from(codes.keys(), categoryOf));
  const ofLayer = {
    cos: new Set(layerCodes.cos.split(' ')),
    'sdk-client': new Set(layerCodes['sdk-client'].split(' ')),
  };
  return {
    forms: decodeForms(forms),
    products: productWords(),
    isCode: (code) => codes.has(code) || removedEntry(sources, code) !== undefined,
    isCategory: (category) => categories.has(category),
    inOtherCase: (word) => inLowerCase.get(word),
    servicesOf: (code) => {
      const entry = codes.get(code);
      return entry === undefined
        ? removedServices(sources, code)
        : listingServices(directory, entry);
    },
    isService: (name) => directory.serviceNumber(name) !== undefined,
    servicesWithAction: (action) => servicesOf(directory, actions.get(action)),
    isLayerCode: (layer, code) => ofLayer[layer].has(code),
  };
}

/** The number of a code that only past releases had; they may be loaded later. */
function removedEntry({ removed }: Pick<Sources, 'removed'>, code: string): number | undefined {
  const entry = removed?.directory.names.indexOf(code) ?? -1;
  return entry < 0 || removed?.directory.kindOf(entry) !== 'error' ? undefined : entry;
}

function removedServices(sources: Pick<Sources, 'removed'>, code: string): readonly string[] {
  const { removed } = sources;
  return removed ? servicesOf(removed.directory, removedEntry(sources, code)) : [];
}

/** The services that list a code; empty for a common one. */
function listingServices(directory: Directory, entry: number): readonly string[] {
  const [found] = directory.subjectsOf(entry);
  return found?.subject.common ? [] : servicesOf(directory, entry);
}

/** The services that have a name, each once. */
function servicesOf(directory: Directory, entry: number | undefined): readonly string[] {
  if (entry === undefined) return [];
  return [...new Set(directory.subjectsOf(entry).flatMap(({ subject }) => subject.services))];
}
