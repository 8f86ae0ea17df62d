import type { ServiceVersion } from '../../../schema/facts/service.ts';
import type { ListRow, RowGroup } from '../../blocks/long-list.ts';

/** So few rows need no groups. */
const MANY_ROWS = 40;

/** The rows of a service's versions, the newest first: a group for each, or the parts of its only one. */
export function versionGroups(
  versions: readonly ServiceVersion[],
  rowsOf: (version: ServiceVersion) => ListRow[],
  parts: (rows: readonly ListRow[]) => RowGroup[],
): RowGroup[] {
  const groups = versions
    .toReversed()
    .map((version) => ({ name: version.apiVersion, rows: rowsOf(version) }))
    .filter(({ rows }) => rows.length > 0);
  const [only, ...others] = groups;
  if (!only || others.length > 0) return groups;
  return only.rows.length < MANY_ROWS ? [{ ...only, name: '' }] : parts(only.rows);
}
