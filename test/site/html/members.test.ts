import { expect, it } from 'vitest';
import { comparableDataType } from '../../../src/content/compare/comparables.ts';
import { parameterRecord } from '../../../src/records/parameter-record.ts';
import { DataTypeSchema } from '../../../src/schema/facts/data-type.ts';
import { parameterTable } from '../../../src/site/articles/sections/parameter-table.ts';
import { renderBlocks } from '../../../src/site/html/render-blocks.ts';
import { writeBlocks } from '../../../src/site/markdown/write-blocks.ts';

const string = { base: 'String' };
const type = DataTypeSchema.parse({
  name: 'Lamp',
  members: [
    { name: 'Oil', type: string, required: true },
    { name: 'Wick', type: string, required: false },
    { name: 'Flame', type: string },
  ],
  sources: ['page'],
});
const table = parameterTable('member', type.members.map(parameterRecord), () => undefined);

it('only a required member says so', () => {
  expect(writeBlocks([table]).split('\n')).toEqual([
    '- `Oil` (String, required)',
    '- `Wick` (String)',
    '- `Flame` (String)',
  ]);
  const rows = renderBlocks([table]).text.split('</tr>');
  const badges = rows.map((row) => /class="badge[^>]*>(\w+)/.exec(row)?.[1]);
  expect(badges.slice(1, 4)).toEqual(['required', undefined, undefined]);
  const { parts } = comparableDataType(type);
  const facts = parts?.().map(({ facts }) => new Map(facts).get('required'));
  expect(facts).toEqual(['yes', 'no', null]);
});
