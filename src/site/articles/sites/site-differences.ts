import { actionRecord } from '../../../records/action-record.ts';
import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { onlySite, sitesOf } from '../../../records/sources.ts';
import { typeRecord } from '../../../records/type-record.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import type { PublishedParameter } from '../../../schema/published/parameter.ts';
import { sitePath } from '../../../text/paths.ts';
import { SITE_NAMES } from '../../../text/site-names.ts';
import type { Text } from '../../blocks/article.ts';
import type { ListRow, RowGroup } from '../../blocks/long-list.ts';
import { codeText, joined } from '../../blocks/make-blocks.ts';

/**
 * What differs between the two sites for a service that both have, as rows in groups: actions, codes and data types
 * of one site; codes that one site lists for an action of both; parameters and members of one site, or that the sites
 * describe differently. Empty for a service of one site.
 */
export function siteDifferences(index: ContentIndex, service: SiteService): RowGroup[] {
  const shared = service.versions.filter(({ sources }) => sitesOf(index, sources).length > 1);
  if (shared.length === 0) return [];
  const groups: RowGroup[] = [
    { name: 'Actions', rows: service.versions.flatMap((version) => actionRows(index, version)) },
    { name: 'Error codes', rows: codeRows(index, service) },
    { name: 'Data types', rows: service.versions.flatMap((version) => typeRows(index, version)) },
    { name: 'Codes of actions', rows: shared.flatMap((version) => pairRows(index, version)) },
    { name: 'Parameters', rows: shared.flatMap((version) => parameterRows(index, version)) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function actionRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, actions } = version;
  return actions.flatMap(({ name, sources }) => {
    const site = onlySite(index, sitesOf(index, sources));
    return site ? { name, path: sitePath.action(service, apiVersion, name), site } : [];
  });
}

function codeRows(index: ContentIndex, { service, codes }: SiteService): ListRow[] {
  return Array.from(codes, ([name, occurrences]) => {
    const sources = occurrences.flatMap(({ errorCode }) => errorCode.sources);
    const site = onlySite(index, sitesOf(index, sources));
    return site ? [{ name, path: sitePath.serviceError(service, name), site }] : [];
  }).flat();
}

function typeRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, dataTypes } = version;
  return dataTypes.flatMap(({ name, sources }) => {
    const site = onlySite(index, sitesOf(index, sources));
    return site ? { name, path: sitePath.dataType(service, apiVersion, name), site } : [];
  });
}

/** The actions of both sites with the codes that one site alone lists for them. */
function pairRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, actions } = version;
  return actions.flatMap((action) => {
    if (onlySite(index, sitesOf(index, action.sources))) return [];
    const path = sitePath.action(service, apiVersion, action.name);
    const { errorCodesOfOneSite = [] } = actionRecord(index, version, action);
    return errorCodesOfOneSite.map(({ site, errorCodes }) => ({
      ...{ name: action.name, path, site },
      says: joined(errorCodes.map(codeText), ', '),
    }));
  });
}

/** Parameters and members of records that both sites have. */
function parameterRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, actions, dataTypes } = version;
  const ofActions = actions.flatMap((action) => {
    const { input, output } = actionRecord(index, version, action);
    const path = sitePath.action(service, apiVersion, action.name);
    return [
      ...differingRows(action.name, path, 'input', input),
      ...differingRows(action.name, path, 'output', output),
    ];
  });
  const ofTypes = dataTypes.flatMap((type) => {
    const path = sitePath.dataType(service, apiVersion, type.name);
    return differingRows(type.name, path, 'member', typeRecord(index, version, type).members);
  });
  return [...ofActions, ...ofTypes];
}

function differingRows(
  owner: string,
  path: string,
  place: string,
  parameters: readonly PublishedParameter[],
): ListRow[] {
  return parameters.flatMap(({ name, type, required, sites, elsewhere }) => {
    if (!sites && !elsewhere) return [];
    const row = { name: `${owner}.${name}`, path, tags: [place] };
    if (!elsewhere) return { ...row, site: sites?.[0] };
    const here = statedText(type === elsewhere.type ? null : type, required);
    const there = statedText(type === elsewhere.type ? null : elsewhere.type, elsewhere.required);
    const says: Text = [`${here}; ${there} at the ${SITE_NAMES[elsewhere.site]} site`];
    return { ...row, says };
  });
}

function statedText(type: string | null, required: boolean | undefined): string {
  const need = required === undefined ? [] : [required ? 'required' : 'optional'];
  return [...(type === null ? [] : [type]), ...need].join(', ');
}
