import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { collectSources } from '../../records/sources.ts';
import { counted } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import type { Article } from '../blocks/article.ts';
import { paragraph, section } from '../blocks/make-blocks.ts';
import { sourceLines } from './sections/citations.ts';
import { serviceHeader } from './sections/service-header.ts';
import { siteDifferences } from './sites/site-differences.ts';

/** The page of what differs between the two sites for a service. */
export function serviceSitesArticle(index: ContentIndex, service: SiteService): Article {
  const groups = siteDifferences(index, service);
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    className: 'service',
    title: service.name,
    header: serviceHeader(index, service, 'sites'),
    blocks: [
      section(counted(count, 'difference'), { id: 'sites', className: 'titled-above' }, [
        paragraph(
          'What the international site and the China site define differently for this service. Everything else is the same at both.',
        ),
        {
          type: 'long-list',
          noun: 'difference',
          page: sitePath.serviceSites(service.service),
          groups,
        },
      ]),
    ],
    sources: sourceLines(collectSources(index.sources, ...service.versions)),
  };
}
