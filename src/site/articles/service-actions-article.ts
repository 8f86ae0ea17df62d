import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { collectSources, onlySiteOf } from '../../records/sources.ts';
import type { Action } from '../../schema/facts/action.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import { compareText } from '../../text/compare-text.ts';
import { counted, countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../blocks/article.ts';
import { type ListRow, largeGroups, type RowGroup } from '../blocks/long-list.ts';
import { section } from '../blocks/make-blocks.ts';
import { sinceNote } from './history/since-words.ts';
import { sourceLines } from './sections/citations.ts';
import { lineOf } from './sections/error-rows.ts';
import { serviceHeader } from './sections/service-header.ts';
import { versionGroups } from './sections/version-groups.ts';

/** The page of a service's actions: of one version by their verbs, of several by version. */
export function serviceActionsArticle(index: ContentIndex, service: SiteService): Article {
  const { service: id, name, versions, authorization } = service;
  const classes = new Map(
    authorization?.actions.map(({ action, operationClass }) => [action, operationClass]),
  );
  const rowsOf = (version: ServiceVersion) =>
    version.actions
      .map((action) => actionRow(index, version, action, classes.get(action.name)))
      .sort((one, other) => compareText(one.name, other.name));
  const count = versions.reduce((sum, { actions }) => sum + actions.length, 0);
  const actions = versions.flatMap((version) => version.actions);
  return {
    className: 'service',
    title: name,
    header: serviceHeader(index, service, 'actions'),
    blocks: [
      section(counted(count, 'action'), { id: 'actions', className: 'titled-above' }, [
        {
          type: 'long-list',
          noun: 'action',
          page: sitePath.serviceActions(id),
          groups: versionGroups(versions, rowsOf, byVerb),
        },
      ]),
    ],
    sources: sourceLines(collectSources(index.sources, ...actions)),
  };
}

function actionRow(
  index: ContentIndex,
  { service, apiVersion }: ServiceVersion,
  { name, descriptions, errorCodes, sources }: Action,
  operationClass: string | undefined,
): ListRow {
  return {
    name,
    path: sitePath.action(service, apiVersion, name),
    tags: operationClass ? [operationClass] : [],
    says: lineOf(descriptions[0]?.text ?? ''),
    note: [
      countText([[errorCodes.length, 'error']]),
      sinceNote(index.releases.of({ service, apiVersion }, `action ${name}`)),
    ]
      .filter(Boolean)
      .join(' · '),
    site: onlySiteOf(index, [{ sources }]),
  };
}

/** Actions by the first words of their names: `Describe`. */
function byVerb(rows: readonly ListRow[]): RowGroup[] {
  return largeGroups(rows, ({ name }) => name.slice(0, wordsOf(name)[0]?.length));
}
