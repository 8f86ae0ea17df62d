import type { Edition } from '../../schema/facts/edition.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import type { Text } from './inline.ts';

/**
 * Rows in groups, each row a link to its page. A script adds a filter by words, by group and by the answer on
 * retrying; without it, everything is listed.
 */
export interface LongList {
  type: 'long-list';
  /** What a row is, in the singular: `error code`. */
  noun: string;
  /** The path of the page that shows the list: links to pages near it are short. */
  page?: string;
  /** Whether names are those of products, not code. */
  inWords?: boolean;
  /** Whether the tags of rows say the site, so that rows need no mark. */
  tagsSaySite?: boolean;
  /** How many rows are visible before a reader opens the others; by default all. */
  visible?: number;
  groups: readonly RowGroup[];
}

/** Rows that have something in common. */
export interface RowGroup {
  /** What they have in common, which also makes the anchor of its heading; empty for the only group. */
  name: string;
  rows: readonly ListRow[];
}

export interface ListRow {
  /** A code's part up to the first dot is not repeated where it is the group's name. */
  name: string;
  path: string;
  /** Short words next to the name: a version, a short name. */
  tags?: readonly string[];
  says?: Text | undefined;
  retry?: RetryAnswer | undefined;
  /** The only site that has it; absent if both do. */
  site?: Edition | undefined;
  /** A count, or names in a few words. */
  note?: string | undefined;
  /** Words that the filter finds, too, and that the row does not show. */
  finds?: string | undefined;
}

/** Rows in groups by a name that each has, in the order of the names. */
export function groupRows(rows: readonly ListRow[], groupOf: (row: ListRow) => string): RowGroup[] {
  return Array.from(Map.groupBy(rows, groupOf), ([name, rows]) => ({ name, rows }));
}

/** So few rows are not a group: they are listed last, together. */
const MIN_GROUP = 3;

/** Rows in groups by a name that each has, the largest first; rows of small groups are the last group, `Other`. */
export function largeGroups(
  rows: readonly ListRow[],
  groupOf: (row: ListRow) => string,
): RowGroup[] {
  const groups = groupRows(rows, groupOf);
  const large = groups.filter((group) => group.rows.length >= MIN_GROUP);
  const others = rows.filter((row) => large.every(({ name }) => name !== groupOf(row)));
  return [
    ...large.sort((one, other) => other.rows.length - one.rows.length),
    ...(others.length > 0 ? [{ name: 'Other', rows: others }] : []),
  ];
}
