import { shouldRetry } from '../../../knowledge/retries/should-retry.ts';
import type { Layer, Said } from '../../../messages/reading.ts';
import type { Explanation } from '../explanation.ts';
import type { Clues } from '../input/read-input.ts';
import { layerNamed } from '../layers.ts';
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
  const said = reading?.said ?? (named ? layerWords(layer, named.says) : null);
  const concluded = shouldRetry(retry, entry ?? null, null);
  return {
    ...about,
    meaning: entry?.meaning ?? null,
    fix: reading?.said?.fix ?? entry?.fix ?? null,
    fixedBy: said && said.fixedBy.length > 0 ? said.fixedBy : (entry?.fixedBy ?? []),
    shouldRetry: Object.freeze(
      said?.retry ? { answer: said.retry, waitFor: null, saidBy: 'ours' } : concluded,
    ),
    retry,
    documentation: entry?.source ?? named?.documentation ?? null,
    layer,
    cause: null,
    said,
    likelyCodes: reading?.likelyCodes ?? [],
    reading: reading ?? null,
    ...carried(clues),
  } as Explanation;
}

function layerWords(layer: Layer, says: string): Said {
  return { form: `layer-${layer}`, says, fix: null, retry: null, fixedBy: [] };
}
