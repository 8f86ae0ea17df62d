import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { counted } from '../../../text/count-text.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Article } from '../../blocks/article.ts';
import { groupRows } from '../../blocks/long-list.ts';
import { paragraph, section, textLink } from '../../blocks/make-blocks.ts';
import { serviceFeed } from '../../feeds/feeds.ts';
import { serviceHeader } from '../sections/service-header.ts';
import { serviceTimeline } from '../timeline/service-timeline.ts';
import { definitionSources } from './definition-sources.ts';

/** The page of what releases changed in a service, the newest first, by year. */
export function serviceChangesArticle(index: ContentIndex, service: SiteService): Article {
  const { service: id, name } = service;
  const rows = serviceTimeline(index, id);
  return {
    className: 'service',
    title: name,
    header: serviceHeader(index, service, 'changes'),
    blocks: [
      section(counted(rows.length, 'change'), { id: 'changes', className: 'titled-above' }, [
        paragraph(
          'What the releases of the Go SDK and the command-line tool added, removed and brought back. ',
          textLink('Atom feed', serviceFeed(id)),
        ),
        {
          type: 'long-list',
          noun: 'change',
          tagsSaySite: true,
          page: sitePath.serviceChanges(id),
          groups: groupRows(rows, ({ note = '' }) => note.slice(0, 4)),
        },
      ]),
    ],
    sources: definitionSources(index),
  };
}
