import { COVERED_LAYERS, type CoveredLayer } from '../../knowledge/messages/load-layers.ts';
import { shouldRetry } from '../../knowledge/retries/should-retry.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { plainTexts } from '../../search/index/records.ts';
import type { ExplainingPage } from '../../search/words/explaining-pages.ts';
import { sitePath } from '../../text/paths.ts';
import { GUIDES, type Guide } from '../guides/guides.ts';

/** The pages that explain, as the search finds them: guides, advice, codes of layers, each in its own order. */
export function explainingPages({
  advice,
  layers,
}: Pick<ContentIndex, 'advice' | 'layers'>): ExplainingPage[] {
  const guides = Object.values<Guide>(GUIDES).map(
    ({ title, path, summary, keywords }): ExplainingPage => ({
      kind: 'guide',
      title,
      path,
      description: summary,
      keywords: [...keywords],
    }),
  );
  const advices = advice.all.map((one): ExplainingPage => {
    const { name, title, cause, fix, covers, retry: stance } = one;
    const path = sitePath.advice(name);
    const retry = stance && shouldRetry({ verdict: 'unknown' }, null, stance).answer;
    return {
      kind: 'advice',
      title,
      path,
      description: cause,
      fix,
      ...(retry && { retry }),
      keywords: covers.clientCodes,
      patterns: covers.problems,
    };
  });
  const codes = COVERED_LAYERS.flatMap((layer) =>
    layers.codes[layer].map(({ code, meaning }): ExplainingPage => {
      const [description = ''] = plainTexts([meaning]);
      const path = sitePath.layerCode(layer, code);
      return { kind: CODE_KINDS[layer], title: code, path, description, keywords: [] };
    }),
  );
  const others = layers.records
    .filter(({ covered, layer }) => !covered && layer !== 'other-cloud')
    .map(
      ({ name, says, fix, retry, keywords }): ExplainingPage => ({
        ...{ kind: 'other interface', title: name, path: `${sitePath.otherCodes()}#not-covered` },
        ...{ description: says, keywords, ...(fix && { fix }), ...(retry && { retry }) },
      }),
    );
  return [...guides, ...advices, ...others, ...codes];
}

/** How the search names the codes of a layer. */
const CODE_KINDS: Readonly<Record<CoveredLayer, ExplainingPage['kind']>> = {
  cos: 'COS error',
  'sdk-client': 'SDK client error',
};
