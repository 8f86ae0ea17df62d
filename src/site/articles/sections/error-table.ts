import type { ErrorRow } from '../../../records/error-rows.ts';
import { type Blocks, nameLink, roleParagraph, type Table } from '../../blocks/article.ts';
import { parseProse } from '../../blocks/prose.ts';

/** A table of error codes. The name of a code without a description is spelled out. */
export function errorTable(label: string, errors: readonly ErrorRow[]): Table {
  return {
    type: 'table',
    label,
    columns: ['Code', 'Meaning'],
    rows: errors.map(({ code, path, text, words }) => ({
      head: [nameLink({ name: code, path })],
      cells: [{ blocks: describedBy(text, words) }],
    })),
  };
}

/** A description; the words of the name if the description is empty. */
export function describedBy(text: string, words: string): Blocks {
  return text ? parseProse(text) : [roleParagraph('none', `“${words}”`)];
}
