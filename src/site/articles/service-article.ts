import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { serviceErrorRow } from '../../records/error-rows.ts';
import { serviceRecord } from '../../records/service-record.ts';
import { collectSources, sitesOfAny } from '../../records/sources.ts';
import type { PublishedService } from '../../schema/published/service.ts';
import { counted, countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import type { Article, Block } from '../blocks/article.ts';
import type { ListRow } from '../blocks/long-list.ts';
import { roleParagraph, section } from '../blocks/make-blocks.ts';
import { sinceNote } from './history/since-words.ts';
import { sourceLines } from './sections/citations.ts';
import { commonCodesNote } from './sections/common-codes-note.ts';
import { errorList, errorRow } from './sections/error-rows.ts';
import { removedSection } from './sections/removed-section.ts';
import { serviceHeader } from './sections/service-header.ts';

/** The page of a service: the codes of all its versions; its actions and data types have their own pages. */
export function serviceArticle(index: ContentIndex, service: SiteService): Article {
  const record = serviceRecord(index, service);
  const rows = errorRows(index, record, service);
  return {
    className: 'service',
    title: service.name,
    header: serviceHeader(index, service, 'errors'),
    blocks: [
      service.versions.length === 0
        ? roleParagraph('note', unlistedText(service))
        : errorSection(index, service, rows),
      removedSection(index, service),
    ],
    sources: sourceLines(
      collectSources(
        index.sources,
        { sources: record.sources.map((source) => source.id) },
        ...service.removed.actions.map(({ action }) => action),
      ),
    ),
  };
}

/** Why the page of a service lists nothing. */
function unlistedText({ removed }: SiteService): string {
  return removed.actions.length > 0
    ? 'The API definitions no longer have this service.'
    : 'No actions or error codes known for this service yet.';
}

function errorSection(
  index: ContentIndex,
  { service: id, versions }: SiteService,
  rows: readonly ListRow[],
): Block {
  const [newest] = versions.toReversed();
  const options = { id: `errors-${newest?.apiVersion}`, className: 'titled-above' };
  return section(counted(rows.length, 'error code'), options, [
    rows.length > 0
      ? errorList(rows, { page: sitePath.service(id) })
      : roleParagraph('none', 'No error codes known for this service yet.'),
    commonCodesNote(index.commonCodes.size),
  ]);
}

/** Each code of a service once, in order; one that the newest version lacks names the last that has it. */
function errorRows(
  index: ContentIndex,
  { service, versions }: PublishedService,
  { versions: listedVersions }: SiteService,
): ListRow[] {
  const listed = versions.flatMap(({ apiVersion, errors }) =>
    errors.filter(({ lastSeen }) => lastSeen === null).map((error) => ({ apiVersion, error })),
  );
  const latest = listedVersions.at(-1);
  const byCode = Map.groupBy(listed, ({ error }) => error.code);
  return [...byCode.keys()].sort().flatMap((code) => {
    const own = byCode.get(code) ?? [];
    const newest = own.at(-1);
    if (!newest) return [];
    const sites = sitesOfAny(
      index,
      own.map(({ error }) => error),
    );
    return {
      ...errorRow(serviceErrorRow(index, service, { ...newest.error, sites })),
      tags: newest.apiVersion === latest?.apiVersion ? [] : [newest.apiVersion],
      note: [
        countText([[new Set(own.flatMap(({ error }) => error.actions)).size, 'action']]),
        sinceNote(newest.error.history),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });
}
