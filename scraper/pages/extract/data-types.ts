import type { z } from 'zod';
import type { DataTypeSchema } from '../../../src/schema/facts/data-type.ts';
import { NameSchema } from '../../../src/schema/facts/parameter.ts';
import type { Block, Table } from '../blocks/block.ts';
import { type IssueList, PageError } from '../issue.ts';
import { isTableWith } from './columns.ts';
import type { Extractor } from './facts.ts';
import { typeMembers } from './parameters.ts';
import { plainText, proseLines, statements } from './prose-text.ts';

/** The last line of a description: the actions that use the type. */
const USED_BY = /^(?:Used by actions?:|被如下接口引用：)/;

type DataType = z.input<typeof DataTypeSchema>;

/** Reads a product's page of data types: a heading with the name, a sentence, a table of members. */
export const extractDataTypes: Extractor<'data-types'> = ({ page: { blocks }, source, issues }) => {
  const starts = blocks.flatMap((_, index) => (beginsType(blocks, index) ? [index] : []));
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

/**
 * Whether a block is the heading of a type. Where the form has lost the levels, a description can look
 * like a heading: then one counts below a table or the end of a description, or as a name above prose.
 */
function beginsType(blocks: readonly Block[], index: number): boolean {
  const [above, block, below] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (block?.type !== 'heading') return false;
  if (block.level !== null || !above || isMembersTable(above)) return true;
  if (proseLines(above).some(isUsedBy)) return true;
  return isName(block.text) && below?.type === 'paragraph' && !isUsedBy(below.text);
}

function isName(text: string): boolean {
  return NameSchema.safeParse(plainText(text)).success;
}

function isUsedBy(line: string): boolean {
  return USED_BY.test(line);
}

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
  const unclear = content.findLast((block) => block.type === 'heading' && isName(block.text));
  if (unclear?.type === 'heading' && content.indexOf(unclear) + 1 === content.indexOf(table))
    issues.add(`data type ${written}`, 'has a description that may be another name', unclear.text);
  return [
    {
      name: name.data,
      descriptions: statements(descriptionLines(content).join('\n'), source),
      members: typeMembers(table, source, issues),
      sources: [source],
    },
  ];
}

function descriptionLines(content: readonly Block[]): string[] {
  const lines = content.flatMap((block) =>
    block.type === 'heading' ? [block.text] : proseLines(block),
  );
  return lines.filter((line) => !isUsedBy(line));
}

function isMembersTable(block: Block): block is Table {
  return isTableWith(block, ['name', 'type']);
}
