import type { z } from 'zod';
import type { DataTypeSchema } from '../../../src/schema/facts/data-type.ts';
import { NameSchema } from '../../../src/schema/facts/parameter.ts';
import type { Block, Table } from '../blocks/block.ts';
import { type IssueList, PageError } from '../issue.ts';
import { isTableWith } from './columns.ts';
import type { Extractor } from './facts.ts';
import { typeMembers } from './parameters.ts';
import { plainText, proseLines, statements } from './prose-text.ts';

type DataType = z.input<typeof DataTypeSchema>;

/** Reads a product's page of data types: a heading with the name, a sentence, a table of members. */
export const extractDataTypes: Extractor<'data-types'> = ({ page: { blocks }, source, issues }) => {
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []));
  const dataTypes = starts.flatMap((start, at) =>
    readDataType(blocks.slice(start, starts[at + 1]), source, issues),
  );
  // Some products have an empty page of data types.
  if (blocks.length === 0) issues.add('content', 'is empty, so it lists no data types', '');
  else if (dataTypes.length === 0)
    throw new PageError(
      blocks.some(isMembersTable)
        ? 'has no heading that names the type of a table of members'
        : 'lacks its tables of members',
    );
  return { kind: 'data-types', dataTypes };
};

function readDataType(
  [heading, ...content]: readonly Block[],
  source: string,
  issues: IssueList,
): DataType[] {
  const written = heading?.type === 'heading' ? plainText(heading.text) : '';
  const table = content.find(isMembersTable);
  const name = NameSchema.safeParse(written);
  if (!name.success || !table) {
    const lacks = [
      ...(name.success ? [] : ['no name that code can use']),
      ...(table ? [] : ['no table of members']),
    ];
    issues.add(`data type ${written}`, `has ${lacks.join(' and ')}`, written);
    return [];
  }
  return [
    {
      name: name.data,
      descriptions: statements(content.flatMap(proseLines).join('\n'), source),
      members: typeMembers(table, source, issues),
      sources: [source],
    },
  ];
}

function isMembersTable(block: Block): block is Table {
  return isTableWith(block, ['name', 'type']);
}
