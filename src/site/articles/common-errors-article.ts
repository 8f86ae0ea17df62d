import type { ContentIndex } from '../../records/content-index.ts';
import { commonErrorRows } from '../../records/error-rows.ts';
import { collectSources, withWordings } from '../../records/sources.ts';
import type { Article } from '../blocks/article.ts';
import { roleParagraph } from '../blocks/make-blocks.ts';
import { sourceLines } from './sections/citations.ts';
import { errorTable } from './sections/error-table.ts';

/** The page of the codes that any action can return. */
export function commonErrorsArticle(index: ContentIndex): Article {
  const rows = commonErrorRows(index);
  const codes = [...index.commonCodes.values()];
  return {
    title: 'Common error codes',
    header: [
      roleParagraph(
        'lead',
        `Any action of any service can return these ${rows.length} codes, besides its own.`,
      ),
    ],
    blocks: [errorTable('Common error codes', rows)],
    sources: sourceLines(collectSources(index.sources, ...withWordings(codes))),
  };
}
