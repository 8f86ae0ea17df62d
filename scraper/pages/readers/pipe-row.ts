import { linkFinder } from '../blocks/links.ts';

/** What a pipe may be hidden in: an escape, a link, code. */
const SPECIAL = /[\\[`|]/g;

/** The cells of a row of a pipe table. A pipe that is escaped, in a link or in code is text. */
export function splitRow(line: string): string[] {
  const row = line.trim();
  const linkAt = linkFinder(row);
  const cells: string[] = [];
  let cell = '';
  let from = 0;
  for (const { index: at, 0: character } of row.matchAll(SPECIAL)) {
    if (at < from) continue;
    if (character === '|') {
      cells.push(cell + row.slice(from, at));
      cell = '';
      from = at + 1;
      continue;
    }
    const end = endOfHidden(row, at, linkAt);
    cell += row.slice(from, at) + row.slice(at, end).replaceAll('\\|', '|');
    from = end;
  }
  cells.push(cell + row.slice(from));
  if (row.startsWith('|')) cells.shift();
  if (row.endsWith('|') && cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells.map((text) => text.trim());
}

/** The end of the link or code that begins at `at`, where pipes do not count; `at` if there is none. */
function endOfHidden(row: string, at: number, linkAt: ReturnType<typeof linkFinder>): number {
  if (row[at] === '[') return linkAt(at)?.end ?? at;
  if (row[at] === '\\') return row[at + 1] === '|' ? at + 2 : at;
  const close = row.indexOf('`', at + 1);
  return close < 0 ? at : close + 1;
}
