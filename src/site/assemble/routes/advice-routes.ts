import { codesByAdvice } from '../../../records/codes-by-advice.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { sitePath } from '../../../text/paths.ts';
import { adviceArticle } from '../../articles/advice-article.ts';
import { adviceListArticle } from '../../articles/advice-list-article.ts';
import { HOME } from '../../html/trail.ts';
import { type RecordRoute, recordRoute } from './record-page.ts';

/** The list of advice, and the page of each. */
export function* adviceRoutes(index: ContentIndex): Generator<RecordRoute> {
  const codes = codesByAdvice(index);
  const all = index.advice.all;
  yield recordRoute(sitePath.allAdvice(), () => ({
    title: 'Advice — Tencent Cloud API errors by problem',
    description:
      'What to do about an error of the Tencent Cloud API, problem by problem: its cause, its fix, and whether to retry.',
    trail: [HOME, { name: 'Advice' }],
    article: adviceListArticle(index, ({ name }) => codes.get(name)?.length ?? 0),
  }));
  for (const advice of all)
    yield recordRoute(sitePath.advice(advice.name), () => ({
      title: `${advice.title} — Tencent Cloud error advice`,
      description: `${advice.cause} ${advice.fix}`.replaceAll('`', ''),
      trail: [HOME, { name: 'Advice', path: sitePath.allAdvice() }, { name: advice.title }],
      article: adviceArticle(index, advice, codes.get(advice.name) ?? []),
    }));
}
