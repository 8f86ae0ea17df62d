import { layerOfWord } from '../../../messages/frame/choose-layer.ts';
import { categoryOf } from '../../../schema/facts/code-parts.ts';
import { findError, findRemoved } from '../error-lookup.ts';
import type { ExplainOptions, Explanation } from '../explanation.ts';
import { type Clues, cluesOf, readInput } from '../input/read-input.ts';
import { type CheckedOptions, readOptions } from '../input/read-options.ts';
import { answerCall } from './answer-call.ts';
import { answerForeign } from './answer-foreign.ts';
import {
  type Described,
  describeForeign,
  describeKnown,
  describeUnknown,
} from './describe-code.ts';
import type { ExplainerData } from './explainer-data.ts';

/** Makes the function `explain` over some data. It caches what it finds about a code. */
export function createExplainer(
  data: ExplainerData,
): (input: unknown, options?: ExplainOptions) => Explanation {
  const kept = new Map<string, Described>();
  const answers = new Map<string, Explanation>();
  const describe = (code: string, given: ExplainOptions['services'] = []): Described => {
    if (given.length > 0) return describeKnown(code, data, given);
    const known = kept.get(code) ?? describeKnown(code, data, []);
    kept.set(code, known);
    return known;
  };
  return (input, settings) => {
    const options = readOptions(settings);
    const given = options.services;
    const isKnown = (code: string) =>
      data.index.has(code) ||
      given.some((record) => (findError(record, code) ?? findRemoved(record, code)) !== undefined);
    const knowledge = given.length > 0 ? { ...data.knowledge, isCode: isKnown } : data.knowledge;
    const clues = options.reading ? cluesOf(options.reading) : readInput(input, knowledge);
    const [first = null] = clues.codes;
    const layer = clues.reading?.layer ?? (first === null ? 'none' : layerOfWord(first, knowledge));
    const describeAny = (code: string | null) =>
      code !== null && isKnown(code) ? describe(code, given) : describeUnknown(code, data);
    if (layer !== 'api-3.0' && layer !== 'none')
      return answerForeign(describeForeign(first), layer, clues, data);
    const code = chooseCode(clues, isKnown, data.index.hasCategory);
    const isBare = given.length === 0 && isOnlyCode(clues, options) && data.index.has(code ?? '');
    const before = isBare ? answers.get(code ?? '') : undefined;
    if (before) return { ...before };
    const answer = answerCall(describeAny(code), describeAny, { clues, layer, options, data });
    if (isBare) answers.set(code ?? '', answer);
    return { ...answer };
  };
}

/** Whether a code is all that is known of an error. */
function isOnlyCode(
  { message, requestId, reading }: Clues,
  { service, action }: CheckedOptions,
): boolean {
  return [message, requestId, reading, service, action].every((one) => one === undefined);
}

/** The first candidate that is known or has a known category; else the code that the input states. */
function chooseCode(
  { codes, stated }: Clues,
  isKnown: (code: string) => boolean,
  isCategory: (category: string) => boolean,
): string | null {
  const likely = codes.find((code) => isKnown(code) || isCategory(categoryOf(code)));
  return likely ?? (stated ? codes[0] : undefined) ?? null;
}
