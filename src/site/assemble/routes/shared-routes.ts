import type { ContentIndex } from '../../../records/content-index.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import { apiError } from '../../api/api-error.ts';
import { commonErrorsArticle } from '../../articles/common-errors-article.ts';
import { describeError } from '../../articles/describe-error.ts';
import { errorArticle } from '../../articles/error-article.ts';
import { errorTitle } from '../../articles/page-titles.ts';
import { HOME, type TrailStep } from '../../html/trail.ts';
import { type RecordRoute, recordRoute } from './record-page.ts';

/** The pages of the codes that the common list or several services share. */
export function* sharedRoutes(index: ContentIndex): Generator<RecordRoute> {
  yield recordRoute(sitePath.commonErrors(), () => ({
    title: 'Common error codes — Tencent Cloud API',
    description: `The ${index.commonCodes.size} error codes that any action of the Tencent Cloud API can return: what each means, how to fix it, whether to retry.`,
    trail: [HOME, { name: 'Common errors' }],
    article: commonErrorsArticle(index),
  }));
  for (const code of index.sharedCodes) yield sharedErrorRoute(index, code);
}

function sharedErrorRoute(index: ContentIndex, code: string): RecordRoute {
  const path = sitePath.sharedError(code);
  const common: TrailStep = { name: 'Common errors', path: sitePath.commonErrors() };
  return recordRoute(path, () => ({
    title: errorTitle(code),
    description: describeError(index, code, 'each service'),
    trail: [HOME, ...(index.commonCodes.has(code) ? [common] : []), { name: code, isName: true }],
    article: errorArticle(index, code),
    record: { path: apiPath.error(code), make: () => apiError(index, code) },
  }));
}
