import { shouldRetry } from '../../../knowledge/retries/should-retry.ts';
import type { Layer, Said } from '../../../messages/reading.ts';
import type { Explanation } from '../explanation.ts';
import type { Clues } from '../input/read-input.ts';
import { layerNamed, type NamedLayer } from '../layers.ts';
import { carried } from './answer-call.ts';
import type { Described } from './describe-code.ts';
import type { ExplainerData } from './explainer-data.ts';

/**
 * The answer for an error that API 3.0 did not make: what the layer says about its code, where it is covered, else
 * which interface it looks like. Nothing from the catalog of API 3.0.
 */
export function answerForeign(
  { about }: Described,
  layer: Layer,
  clues: Clues,
  data: ExplainerData,
): Explanation {
  const { reading } = clues;
  const entry = about.code === null ? undefined : data.layerCode(layer, about.code);
  const named = layerNamed(layer, reading?.looksLike);
  const retry = data.retry(about.code ?? '', [], {});
  const own = reading?.said?.says ? reading.said : null;
  // What is known of the code says more than what is true of all errors of the layer.
  const ofLayer = entry || !named ? null : named;
  const answer = own?.retry ?? ofLayer?.retry;
  const who = own && own.fixedBy.length > 0 ? own : (entry ?? ofLayer);
  return {
    ...about,
    meaning: entry?.meaning ?? null,
    fix: own?.fix ?? entry?.fix ?? ofLayer?.fix ?? null,
    fixedBy: who?.fixedBy ?? [],
    shouldRetry: Object.freeze(
      answer ? { answer, waitFor: null, saidBy: 'ours' } : shouldRetry(retry, entry ?? null, null),
    ),
    retry,
    documentation: entry?.source ?? named?.documentation ?? null,
    layer,
    cause: null,
    said: own ?? (named ? layerWords(named) : null),
    likelyCodes: reading?.likelyCodes ?? [],
    reading: reading ?? null,
    ...carried(clues),
  } as Explanation;
}

function layerWords({ layer, says, fix, retry, fixedBy }: NamedLayer): Said {
  return { form: `layer-${layer}`, says, fix, retry, fixedBy };
}
