import { countTallies } from '../../content/changes/add-counts.ts';
import { changeDate } from '../../content/changes/load-changes.ts';
import { kindsText } from '../../content/compare/summarize-diff.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { ChangeEntry, VersionChange } from '../../schema/history/change-entry.ts';
import { sitePath } from '../../text/paths.ts';
import type { Block, Blocks, Row, Text } from '../blocks/article.ts';
import {
  codeName,
  heading,
  list,
  meta,
  paragraph,
  table,
  textLink,
} from '../blocks/make-blocks.ts';
import { type NamedChange, type NamedGroup, namedChanges } from './named-changes.ts';
import { describeSources, summarizeEntry } from './summarize-entry.ts';

/** How many names of a group the short form of an entry shows, and how many its own page. */
const SHORT = 12;
const LONG = 60;

/** What a row of a service version counts. */
const SORTS = ['Actions', 'Error codes', 'Data types'];

/** The title of an entry: `Changes from 2025-10-30 to 2026-08-21`. */
export function entryTitle(entry: ChangeEntry): string {
  return `Changes ${entryPeriod(entry)}`;
}

/** The dates of the data before and after an entry: `from 2025-10-30 to 2026-08-21`. */
export function entryPeriod(entry: ChangeEntry): string {
  const before = entry.before.updatedAt?.slice(0, 10) ?? 'undated data';
  return `from ${before} to ${changeDate(entry)}`;
}

/** The short form of an entry, below an `h2`: its counts and the first names of each group. */
export function shortEntryBlocks(index: ContentIndex, entry: ChangeEntry): Blocks {
  return [...summaryBlocks(entry), ...groupBlocks(namedChanges(index, entry, SHORT), 3)];
}

/** The page of an entry: the names of each group, and every changed service version. */
export function entryBlocks(index: ContentIndex, entry: ChangeEntry): Blocks {
  // Versions added or removed as a whole are in the table, with their counts.
  const changed = entry.serviceVersions.filter(({ kind }) => kind === 'changed');
  const groups = namedChanges(index, { ...entry, serviceVersions: changed }, LONG);
  const rows = entry.serviceVersions.map((version) => versionRow(index, version));
  return [
    ...summaryBlocks(entry),
    ...groupBlocks(groups, 2),
    ...(rows.length > 0 ? versionTable(rows) : []),
  ];
}

/** The counts of an entry, and how its sources changed. */
export function summaryBlocks(entry: ChangeEntry): Blocks {
  const lines = summarizeEntry(entry);
  return [
    lines.length > 0 ? list(lines.map((line) => [line])) : paragraph('No changes.'),
    ...describeSources(entry).map((sentence) => paragraph(sentence)),
  ];
}

function groupBlocks(groups: readonly NamedGroup[], level: 2 | 3): Blocks {
  return groups.flatMap(({ title, names, left }) => [
    heading(level, title),
    nameList(names.map(namedText), left, 'links changes'),
  ]);
}

/** Names in a list, which ends with how many more there are. */
export function nameList(names: readonly Text[], left: number, className?: string): Block {
  const rest = left > 0 ? [[`and ${left.toLocaleString('en-US')} more`]] : [];
  return list([...names, ...rest], className);
}

function namedText({ name, serviceVersion, path }: NamedChange): Text {
  const shown = codeName(name, path);
  return serviceVersion ? [shown, ' ', meta(serviceVersion)] : [shown];
}

function versionTable(rows: readonly Row[]): Blocks {
  return [
    heading(2, 'Service versions'),
    table('Changed service versions', ['Service version', 'Change', ...SORTS], rows),
  ];
}

function versionRow({ services }: ContentIndex, version: VersionChange): Row {
  const { service, apiVersion, kind, actions, errorCodes, dataTypes } = version;
  const text = `${service} ${apiVersion}`;
  const counts = [countTallies(actions), countTallies(errorCodes), dataTypes].map((kinds, at) => {
    return { label: SORTS[at] ?? '', text: [kindsText(kinds) || 'none'] };
  });
  return {
    head: [services.has(service) ? textLink(text, sitePath.service(service)) : text],
    cells: [{ label: 'Change', text: [kind] }, ...counts],
  };
}
