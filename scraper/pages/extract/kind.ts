import type { PageKind } from '../../../src/schema/facts/source.ts';
import type { Table } from '../blocks/block.ts';
import { NoKindError } from '../issue.ts';
import type { Page } from '../readers/page.ts';
import { isTableWith } from './columns.ts';
import { listsErrorCodes } from './error-codes.ts';

const BY_TITLE = new Map<string, PageKind>([
  ['error codes', 'error-codes'],
  ['错误码', 'error-codes'],
  ['responses', 'responses'],
  ['返回结果', 'responses'],
  ['data types', 'data-types'],
  ['数据结构', 'data-types'],
]);

/** The kind of a page whose title is one of the site's fixed ones; `undefined` for any other title. */
export function kindByTitle(title: string | null): PageKind | undefined {
  return BY_TITLE.get(title?.toLowerCase() ?? '');
}

/**
 * The kind of a page: by its title if it is one of the site's fixed ones, otherwise by the tables that
 * only one kind has.
 * @throws {NoKindError} if the page has no known kind.
 */
export function kindOf({ title, blocks }: Page): PageKind {
  const titled = kindByTitle(title);
  if (titled) return titled;
  if (blocks.some((block) => isTableWith(block, ['action', 'granularity', 'resource'])))
    return 'authorization';
  const tables = blocks.filter((block) => isTableWith(block, ['name', 'type']));
  if (tables.length > 0 && tables.every(namesMembers)) return 'data-types';
  if (tables.length > 0) return 'action';
  if (listsErrorCodes(blocks)) return 'error-codes';
  throw new NoKindError('has no known kind: neither its title nor a table shows it');
}

/** The tables of an action have the heading `Parameter Name` instead. */
function namesMembers(table: Table): boolean {
  return table.header.some((heading) => /^(?:name|名称)$/i.test(heading.trim()));
}
