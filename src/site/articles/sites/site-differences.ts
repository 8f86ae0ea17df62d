import { isCurrent } from '../../../content/counts.ts';
import { versionKey } from '../../../content/version-key.ts';
import { errorCodesOfOneSite } from '../../../records/action-record.ts';
import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { listedParameter } from '../../../records/parameter-record.ts';
import { onlySiteOf, sitesOf } from '../../../records/sources.ts';
import type { Member, OutputParameter } from '../../../schema/facts/parameter.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import { sitePath } from '../../../text/paths.ts';
import { SITE_NAMES } from '../../../text/site-names.ts';
import type { Text } from '../../blocks/article.ts';
import type { ListRow, RowGroup } from '../../blocks/long-list.ts';
import { codeText, joined } from '../../blocks/make-blocks.ts';

const found = new WeakMap<SiteService, readonly RowGroup[]>();

/**
 * What differs between the two sites for a service that both have, as rows in groups: actions, codes and data types
 * of one site; codes that one site lists for an action of both; parameters and members of one site, or that the sites
 * describe differently. Empty for a service of one site. Found once, because every page of a service counts them.
 */
export function siteDifferences(index: ContentIndex, service: SiteService): readonly RowGroup[] {
  const known = found.get(service) ?? findDifferences(index, service);
  found.set(service, known);
  return known;
}

function findDifferences(index: ContentIndex, service: SiteService): RowGroup[] {
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
    const site = onlySiteOf(index, [{ sources }]);
    return site ? { name, path: sitePath.action(service, apiVersion, name), site } : [];
  });
}

function codeRows(index: ContentIndex, { service, codes }: SiteService): ListRow[] {
  return [...codes].flatMap(([name, occurrences]) => {
    const site = onlySiteOf(index, occurrences.map(({ errorCode }) => errorCode).filter(isCurrent));
    return site ? { name, path: sitePath.serviceError(service, name), site } : [];
  });
}

function typeRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, dataTypes } = version;
  return dataTypes.flatMap(({ name, sources }) => {
    const site = onlySiteOf(index, [{ sources }]);
    return site ? { name, path: sitePath.dataType(service, apiVersion, name), site } : [];
  });
}

/** The actions of both sites with the codes that one site alone lists for them. */
function pairRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, actions } = version;
  return actions.flatMap((action) => {
    const path = sitePath.action(service, apiVersion, action.name);
    const key = `${versionKey(version)} ${action.name}`;
    return errorCodesOfOneSite(index, key, action.errorCodes).map(({ site, errorCodes }) => ({
      ...{ name: action.name, path, site },
      says: joined(errorCodes.map(codeText), ', '),
    }));
  });
}

/** Parameters and members of records that both sites have. */
function parameterRows(index: ContentIndex, version: ServiceVersion): ListRow[] {
  const { service, apiVersion, actions, dataTypes } = version;
  const rowsOf = (owner: Owner, place: string, parameters: readonly (Member | OutputParameter)[]) =>
    differingRows(index, `${versionKey(version)} ${owner.name}`, owner, place, parameters);
  return [
    ...actions.flatMap((action) => {
      const owner = { ...action, path: sitePath.action(service, apiVersion, action.name) };
      return [...rowsOf(owner, 'input', action.input), ...rowsOf(owner, 'output', action.output)];
    }),
    ...dataTypes.flatMap((type) =>
      rowsOf(
        { ...type, path: sitePath.dataType(service, apiVersion, type.name) },
        'member',
        type.members,
      ),
    ),
  ];
}

/** An action or a data type. */
interface Owner {
  name: string;
  path: string;
  sources: readonly string[];
}

/** How the keys of differences name the places. */
const PLACES: Readonly<Record<string, string>> = { input: 'in', output: 'out', member: 'member' };

function differingRows(
  index: ContentIndex,
  record: string,
  { name: owner, path, sources }: Owner,
  place: string,
  parameters: readonly (Member | OutputParameter)[],
): ListRow[] {
  const key = `${record} ${PLACES[place]}`;
  const { differences } = index.content;
  const suspects = parameters.filter(
    (one) => one.sources.length > 0 || differences.parameters.has(`${key} ${one.name}`),
  );
  if (suspects.length === 0) return [];
  const list = { sites: sitesOf(index, sources), key };
  return suspects.flatMap((one) => {
    const { name, type, required, sites, elsewhere } = listedParameter(index, list, one);
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
