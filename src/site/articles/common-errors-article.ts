import type { ContentIndex } from '../../records/content-index.ts';
import { commonErrorRows } from '../../records/error-rows.ts';
import { collectSources, withWordings } from '../../records/sources.ts';
import { counted } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import type { Article } from '../blocks/article.ts';
import { roleParagraph, section } from '../blocks/make-blocks.ts';
import { sourceLines } from './sections/citations.ts';
import { errorList, errorRow } from './sections/error-rows.ts';
import { whoCanFix } from './sections/who-can-fix.ts';

/** The page of the codes that any action can return: what each means, whether to retry, who can fix it. */
export function commonErrorsArticle(index: ContentIndex): Article {
  const rows = commonErrorRows(index).map((row) => ({
    ...errorRow(row),
    note: whoCanFix(row.fixedBy).replace(/\.$/, ''),
  }));
  const codes = [...index.commonCodes.values()];
  return {
    title: 'Common error codes',
    header: [
      roleParagraph(
        'lead',
        `Any action of any service can return these ${rows.length} codes, besides its own.`,
      ),
    ],
    blocks: [
      section(counted(rows.length, 'code'), { id: 'codes', className: 'titled-above' }, [
        errorList(rows, { page: sitePath.commonErrors() }),
      ]),
    ],
    sources: sourceLines(collectSources(index.sources, ...withWordings(codes))),
  };
}
