import { href } from '../../address/href.ts';
import type { ListRow, RowGroup } from '../../blocks/long-list.ts';

/** About how many characters the rows of a page may have, so that the page has at most 180 KB. */
const MOST = 160_000;
/** How many names of one kind are shown, from many to few. */
const LIMITS = [400, 150, 60, 30, 15, 8, 5, 3, 2, 1];
/** The markup of a row besides its words, and that of a group. */
const ROW = 75;
const GROUP = 150;

/** The groups of a page, made with as many names of each kind as fit. */
export function fitPage(make: (limit: number) => RowGroup[]): RowGroup[] {
  let groups: RowGroup[] = [];
  for (const limit of LIMITS) {
    groups = make(limit);
    const size = groups.reduce((sum, group) => sum + GROUP + sizeOf(group.rows), 0);
    if (size <= MOST) break;
  }
  return groups;
}

/** The first rows that fit on a page. */
export function rowsThatFit(rows: readonly ListRow[]): readonly ListRow[] {
  let size = 0;
  const end = rows.findIndex((row) => {
    size += sizeOf([row]);
    return size > MOST;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function sizeOf(rows: readonly ListRow[]): number {
  return rows.reduce((sum, { name, path, tags = [], says = [], site }) => {
    const words = [...tags, ...says.filter((word) => typeof word === 'string')].join('');
    return sum + ROW + name.length * 1.2 + href(path).length + words.length + (site ? 60 : 0);
  }, 0);
}
