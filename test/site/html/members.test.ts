import { expect, it } from 'vitest';
import { comparableDataType } from '../../../src/content/compare/comparables.ts';
import { DataTypeSchema } from '../../../src/schema/facts/data-type.ts';
import { renderParameterTable } from '../../../src/site/html/record-lists.ts';
import { parameterList } from '../../../src/site/markdown/parameter-list.ts';

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
const noPath = () => undefined;

it('a member of which no source says whether it is required says neither', () => {
  expect(parameterList(type.members, noPath).split('\n')).toEqual([
    '- `Oil` (String, required)',
    '- `Wick` (String, optional)',
    '- `Flame` (String)',
  ]);
  const rows = renderParameterTable('member', type.members, noPath).text.split('</tr>');
  const badges = rows.map((row) => /class="badge[^>]*>(\w+)/.exec(row)?.[1]);
  expect(badges.slice(1, 4)).toEqual(['required', 'optional', undefined]);
  const facts = comparableDataType(type)
    .parts()
    .map(({ facts }) => new Map(facts).get('required'));
  expect(facts).toEqual(['yes', 'no', null]);
});
