import { type ContentIndex, isGone } from '../../records/content-index.ts';
import { counted } from '../../text/count-text.ts';
import { sitesText } from '../../text/site-names.ts';
import type { Article } from '../blocks/article.ts';
import { groupRows } from '../blocks/long-list.ts';
import { roleParagraph, section } from '../blocks/make-blocks.ts';
import { serviceRows } from './sections/service-rows.ts';

/** The group of services that past releases of the SDKs had, and the definitions no longer have. */
const FORMER = 'Former services';

/** The page of all services, by their first letters; those that the definitions no longer have come last. */
export function servicesArticle(index: ContentIndex): Article {
  const all = [...index.services.values()];
  const rows = serviceRows(
    index,
    all.filter((service) => !isGone(service)),
  );
  const gone = serviceRows(index, all.filter(isGone));
  return {
    className: 'services-page',
    title: 'Services',
    header: [
      roleParagraph(
        'lead',
        `${counted(rows.length, 'service')} of Tencent Cloud, ${sitesText(index.content.editions)}, each with its error codes, actions and data types.`,
      ),
    ],
    blocks: [
      section(counted(rows.length, 'service'), { id: 'services', className: 'titled-above' }, [
        {
          type: 'long-list',
          noun: 'service',
          inWords: true,
          groups: [
            ...groupRows(rows, ({ name }) => name.charAt(0).toUpperCase()),
            ...(gone.length > 0 ? [{ name: FORMER, rows: gone }] : []),
          ],
        },
      ]),
    ],
  };
}
