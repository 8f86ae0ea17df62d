import type { Layers } from '../../../knowledge/messages/load-layers.ts';
import { apiPath, sitePath } from '../../../text/paths.ts';
import { apiLayers } from '../../api/api-layers.ts';
import { otherCodesArticle } from '../../articles/other-codes-article.ts';
import { HOME } from '../../html/trail.ts';
import { type RecordRoute, recordRoute } from './record-page.ts';

/** The page of the codes that are not from API 3.0. */
export function* layerRoutes(layers: Layers): Generator<RecordRoute> {
  yield recordRoute(sitePath.otherCodes(), () => ({
    title: 'COS and SDK error codes — Tencent Cloud',
    description:
      'What the codes of COS and of the Tencent Cloud SDK clients mean, and how to fix them.',
    trail: [HOME, { name: 'Other codes' }],
    article: otherCodesArticle(layers),
    record: { path: apiPath.layers(), make: () => apiLayers(layers) },
  }));
}
