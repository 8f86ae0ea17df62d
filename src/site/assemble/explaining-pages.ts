import type { ContentIndex } from '../../records/content-index.ts';
import type { ExplainingPage } from '../../search/words/explaining-pages.ts';
import { sitePath } from '../../text/paths.ts';
import { GUIDES, type Guide } from '../guides/guides.ts';

/** The pages that explain, as the search finds them: guides, then advice, each in its own order. */
export function explainingPages({ advice }: Pick<ContentIndex, 'advice'>): ExplainingPage[] {
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
    const { name, title, cause, covers } = one;
    const path = sitePath.advice(name);
    const keywords = [...covers.problems, ...covers.clientCodes];
    return { kind: 'advice', title, path, description: cause, keywords };
  });
  return [...guides, ...advices];
}
