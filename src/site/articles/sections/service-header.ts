import type { SiteService } from '../../../records/content-index.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Block, Blocks } from '../../blocks/article.ts';
import { codeText, copyButton, roleParagraph } from '../../blocks/make-blocks.ts';
import type { PageTab } from '../../blocks/page-tabs.ts';

/** The pages of a service that its tabs lead to. */
export type ServicePart = 'errors' | 'actions' | 'types' | 'permissions';

/** What is below the title of each page of a service: its short name, its versions, and the tabs. */
export function serviceHeader(service: SiteService, part: ServicePart): Blocks {
  const { service: id, versions } = service;
  const dates = versions.map(({ apiVersion }) => apiVersion).toReversed();
  const version = dates.length === 0 ? [] : [` · API version ${dates.join(', ')}`];
  return [
    roleParagraph('owner', codeText(id), ' ', copyButton(id, 'Copy'), ...version),
    {
      type: 'control',
      control: 'keep-offline',
      pack: sitePath.service(id),
      aboutPath: sitePath.offline(),
    },
    serviceTabs(service, part),
  ];
}

/** Links to the parts of a service, each a page; a part without content has none. */
export function serviceTabs(
  { service: id, name, codes, versions, authorization }: SiteService,
  part: ServicePart,
): Block {
  const isFirst = part === 'errors';
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
    ],
  };
}

function anchorsOf(part: ServicePart, versions: SiteService['versions']): string[] {
  if (part === 'permissions') return [part];
  return versions.map(({ apiVersion }) => `${part}-${apiVersion}`);
}
