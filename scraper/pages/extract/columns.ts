import type { Block, Table } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';

/** The headings of tables, in English and Chinese, and the column that each one names. */
const COLUMN_NAMES = {
  name: ['parameter name', 'name', '参数名称', '名称'],
  required: ['required', '必选'],
  type: ['type', '类型'],
  description: ['description', 'api description', '描述', '说明', '接口描述'],
  errorCode: ['error code', '错误码'],
  action: ['api', '接口', '接口名', '接口名称'],
  granularity: ['authorization granularity', '授权粒度'],
  resource: ['six-segment resource description', '资源六段式', '资源六段式描述'],
  ipRestriction: ['ip restriction', 'ip 限制'],
  product: ['product', '产品', 'cam 中产品名'],
  abbreviation: ['abbreviation in cam', 'cam 中简称'],
  console: ['console', '控制台', '控制台访问'],
  byTag: ['authorization by tag', '按标签授权'],
} as const;

/** A column of a table, whatever language its heading is in. */
export type Column = keyof typeof COLUMN_NAMES;

const HEADINGS = new Set<string>(Object.values(COLUMN_NAMES).flat());
const BY_NAME = new Map<string, Column>(
  (Object.keys(COLUMN_NAMES) as Column[]).flatMap((column) =>
    COLUMN_NAMES[column].map((name) => [folded(name), column] as const),
  ),
);

/** A heading without the differences between pages: letter case, and spaces as in `CAM 中简称`. */
function folded(heading: string): string {
  return heading.toLowerCase().replace(/\s+/g, '');
}

/** Whether a line is a heading, or its beginning or end: `Parameter`, as of a heading that is cut in two. */
export function isPartOfHeading(line: string): boolean {
  const words = line.trim().toLowerCase();
  if (words === '') return false;
  return [...HEADINGS].some(
    (heading) =>
      heading === words || heading.startsWith(`${words} `) || heading.endsWith(` ${words}`),
  );
}

/** A row by column: `row('type')` is the cell, empty when the table has no such column. */
export type Row = (column: Column) => string;

/** Which columns a table has; headings that no column is known by are left out. */
export function columnsOf(table: Table): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, heading] of table.header.entries()) {
    const column = BY_NAME.get(folded(heading));
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

/** Whether a block is a table with these columns and without those. */
export function isTableWith(
  block: Block,
  columns: readonly Column[],
  without: readonly Column[] = [],
): block is Table {
  if (block.type !== 'table') return false;
  const present = columnsOf(block);
  return (
    columns.every((column) => present.has(column)) && !without.some((column) => present.has(column))
  );
}

/**
 * The rows of a table, which are read by column. A column with text but without a known heading is
 * reported, and a table without descriptions.
 */
export function rowsOf(table: Table, issues: IssueList): Row[] {
  const columns = columnsOf(table);
  const known = new Set(columns.values());
  for (const [index, heading] of table.header.entries()) {
    const text = known.has(index) ? undefined : table.rows.find((cells) => cells[index])?.[index];
    if (text)
      issues.add(`column ${heading.slice(0, 80)}`, 'no column is known by this heading', text);
  }
  if (!columns.has('description') && (columns.has('type') || columns.has('action')))
    issues.add('table', 'has no column of descriptions', table.header.join(' | '));
  return table.rows.map((cells) => (column) => {
    const index = columns.get(column);
    return index === undefined ? '' : (cells[index] ?? '');
  });
}
