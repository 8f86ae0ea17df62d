import { type ContentIndex, isGone } from '../../records/content-index.ts';
import type {
  ApiActionsPart,
  ApiErrorsPart,
  ApiIndex,
  ApiServicesPart,
} from '../../schema/published/api/lists.ts';
import { compareText } from '../../text/compare-text.ts';
import { apiPath, type IndexedList, sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { API_SCHEMAS } from './json-schemas.ts';
import type { SiteFile } from './site-file.ts';

/** How large a part may be, so that it can be read at once: 50 KB, and some room. */
const MOST_BYTES = 48_000;

/** The index of the API: its counts, and the lists of codes, actions and services in parts. */
export function indexFiles(index: ContentIndex): SiteFile[] {
  const [errorList, actionList] = [errorEntries(index), actionEntries(index)];
  const lists = {
    errors: cutList('errors', errorList, ({ code }) => code),
    actions: cutList('actions', actionList, ({ action }) => action),
    services: cutList('services', serviceEntries(index), ({ service }) => service),
  };
  const { errors, actions, services } = lists;
  const root: ApiIndex = {
    schemaVersion: 1,
    updatedAt: index.content.manifest.updatedAt,
    counts: {
      errors: listedIn(errorList),
      actions: listedIn(actionList),
      services: services.count,
    },
    schemas: [...API_SCHEMAS.keys()].map((name) => ({ name, schema: href(apiPath.schema(name)) })),
    errors: errors.parts,
    actions: actions.parts,
    services: services.parts,
  };
  const files = Object.values(lists).flatMap((list) => list.files);
  return [{ path: apiPath.index(), text: `${JSON.stringify(root, null, 1)}\n` }, ...files];
}

interface CutList {
  count: number;
  parts: ApiIndex['errors'];
  files: SiteFile[];
}

/** Cuts a list into files, in the order of its names, letter case folded. */
function cutList<Entry>(
  list: IndexedList,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): CutList {
  const ordered = entries
    .map((entry) => ({ name: nameOf(entry), text: JSON.stringify(entry) }))
    .sort(byFoldedName);
  const cut: (typeof ordered)[] = [];
  let bytes = MOST_BYTES;
  for (const entry of ordered) {
    const size = Buffer.byteLength(entry.text) + 2;
    if (bytes + size > MOST_BYTES) {
      cut.push([]);
      bytes = 0;
    }
    bytes += size;
    cut.at(-1)?.push(entry);
  }
  return {
    count: ordered.length,
    parts: cut.map((part, at) => ({
      part: href(apiPath.indexPart(list, at + 1)),
      first: part[0]?.name ?? '',
      last: part.at(-1)?.name ?? '',
      count: part.length,
    })),
    files: cut.map((part, at) => ({
      path: apiPath.indexPart(list, at + 1),
      text: `{"${list}":[\n${part.map(({ text }) => text).join(',\n')}\n]}\n`,
    })),
  };
}

function byFoldedName(one: { name: string; text: string }, other: typeof one): number {
  return (
    compareText(one.name.toLowerCase(), other.name.toLowerCase()) ||
    compareText(one.name, other.name) ||
    compareText(one.text, other.text)
  );
}

function listedIn(entries: readonly { removed?: true | undefined }[]): number {
  return entries.filter(({ removed }) => !removed).length;
}

function errorEntries({ listedBy, removedBy, commonCodes }: ContentIndex): ApiErrorsPart['errors'] {
  const entry = (code: string, services: readonly string[]) => ({
    code,
    record: href(apiPath.error(code)),
    common: commonCodes.has(code),
    services: [...services],
  });
  return [
    ...Array.from(listedBy, ([code, services]) => entry(code, services)),
    ...Array.from(removedBy, ([code, services]) => ({
      ...entry(code, services),
      removed: true as const,
    })).filter(({ code }) => !listedBy.has(code)),
  ];
}

function actionEntries({ services }: ContentIndex): ApiActionsPart['actions'] {
  const entry = (service: string, apiVersion: string, action: string) => ({
    ...{ action, service, apiVersion },
    record: href(apiPath.action(service, apiVersion, action)),
  });
  return [...services.values()].flatMap(({ service, versions, removed }) => [
    ...versions.flatMap(({ apiVersion, actions }) =>
      actions.map(({ name }) => entry(service, apiVersion, name)),
    ),
    ...removed.actions.map(({ version, action }) => ({
      ...entry(service, version.apiVersion, action.name),
      removed: true as const,
    })),
  ]);
}

function serviceEntries({ services }: ContentIndex): ApiServicesPart['services'] {
  const listed = [...services.values()].filter((service) => !isGone(service));
  return listed.map(({ service, name, versions, codes }) => ({
    service,
    name,
    apiVersions: versions.map(({ apiVersion }) => apiVersion),
    errors: codes.size,
    actions: versions.reduce((sum, { actions }) => sum + actions.length, 0),
    page: href(sitePath.service(service)),
  }));
}
