import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { sitesOf } from '../../../records/sources.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Block, Blocks } from '../../blocks/article.ts';
import { codeText, copyButton, roleParagraph } from '../../blocks/make-blocks.ts';
import type { PageTab } from '../../blocks/page-tabs.ts';
import { siteDifferences } from '../sites/site-differences.ts';
import { siteWords } from '../sites/site-words.ts';
import { serviceTimeline } from '../timeline/service-timeline.ts';

/** The pages of a service that its tabs lead to. */
export type ServicePart = 'errors' | 'actions' | 'types' | 'permissions' | 'sites' | 'changes';

/** What is below the title of each page of a service: its short name, its versions, and the tabs. */
export function serviceHeader(
  index: ContentIndex,
  service: SiteService,
  part: ServicePart,
): Blocks {
  const { service: id, versions } = service;
  const dates = versions.map(({ apiVersion }) => apiVersion).toReversed();
  const sites = sitesOf(
    index,
    versions.flatMap(({ sources }) => sources),
  );
  const version = dates.length === 0 ? [] : [` · API version ${dates.join(', ')}`];
  return [
    roleParagraph(
      'owner',
      codeText(id),
      ' ',
      copyButton(id, 'Copy'),
      ...version,
      ...siteWords(index, sites),
    ),
    {
      type: 'control',
      control: 'keep-offline',
      pack: sitePath.service(id),
      aboutPath: sitePath.offline(),
    },
    serviceTabs(index, service, part),
  ];
}

/** Links to the parts of a service, each a page; a part without content has none. */
export function serviceTabs(index: ContentIndex, service: SiteService, part: ServicePart): Block {
  const { service: id, name, codes, versions, authorization } = service;
  const isFirst = part === 'errors';
  const differences = siteDifferences(index, service);
  const tab = (own: ServicePart, title: string, count: number, path: string): PageTab[] =>
    count === 0 && own !== 'errors'
      ? []
      : [
          {
            name: title,
            count,
            path: own === part ? undefined : path,
            // Before the parts had their own pages, they were on the first, at these anchors.
            anchors: isFirst && own !== part ? anchorsOf(own, versions) : [],
          },
        ];
  const sum = (key: 'actions' | 'dataTypes') =>
    versions.reduce((count, version) => count + version[key].length, 0);
  return {
    type: 'page-tabs',
    label: name,
    tabs: [
      ...tab('errors', 'Errors', codes.size, sitePath.service(id)),
      ...tab('actions', 'Actions', sum('actions'), sitePath.serviceActions(id)),
      ...tab('types', 'Types', sum('dataTypes'), sitePath.serviceTypes(id)),
      ...tab(
        'permissions',
        'Permissions',
        authorization?.actions.length ?? 0,
        sitePath.permissions(id),
      ),
      ...tab(
        'sites',
        'Sites',
        differences.reduce((count, { rows }) => count + rows.length, 0),
        sitePath.serviceSites(id),
      ),
      ...tab('changes', 'Changes', serviceTimeline(index, id).length, sitePath.serviceChanges(id)),
    ],
  };
}

function anchorsOf(part: ServicePart, versions: SiteService['versions']): string[] {
  if (part === 'changes') return [];
  if (part === 'permissions' || part === 'sites') return [part];
  return versions.map(({ apiVersion }) => `${part}-${apiVersion}`);
}
