import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { indexContent } from '../../../src/records/content-index.ts';
import { parameterRecord } from '../../../src/records/parameter-record.ts';
import { typePathIn } from '../../../src/records/type-links.ts';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';
import { parameterTable } from '../../../src/site/articles/sections/parameter-table.ts';
import { TypeUnfolder } from '../../../src/site/articles/sections/unfold-types.ts';
import { renderBlocks } from '../../../src/site/html/render-blocks.ts';
import { writeBlocks } from '../../../src/site/markdown/write-blocks.ts';
import { sampleContent, sampleReviewed } from '../../sample-content.ts';

const member = (name: string, reference?: string) => ({
  name,
  type: reference ? { base: 'Object', reference } : { base: 'String' },
});
const dataType = (name: string, ...members: object[]) => ({ name, members, sources: ['page'] });
const version = ServiceVersionSchema.parse({
  service: 'sea',
  apiVersion: '2020-01-01',
  sources: ['page'],
  actions: [],
  errorCodes: [],
  dataTypes: [
    dataType('House', member('Lamp', 'Lamp'), member('Spare', 'Lamp'), member('Door', 'Door')),
    dataType('Lamp', member('Wick', 'Wick'), member('House', 'House')),
    dataType('Wick', member('Yarn', 'Yarn'), member('Door', 'Door')),
    dataType('Yarn', member('Color')),
    dataType('Door', member('Key')),
  ],
});
const index = indexContent(sampleContent(), sampleReviewed());
const house = version.dataTypes[0]?.members.map(parameterRecord) ?? [];

function tableOf(room = 100_000) {
  const typePath = typePathIn(version);
  const types = new TypeUnfolder(index, version, typePath, house, room, 'House');
  return parameterTable('member', house, typePath, (reference) => types.unfold(reference));
}

const unfoldedIn = (room?: number) => {
  const $ = load(renderBlocks([tableOf(room)]).text);
  return Array.from($('summary'), (summary) => $(summary).text());
};

it('types unfold where they are referred to: each once, two levels deep, the own ones first', () => {
  expect(unfoldedIn()).toEqual(['2 members of Lamp', '2 members of Wick', '1 member of Door']);
});

it('types unfold only as far as there is room on the page', () => {
  expect(unfoldedIn(400)).toEqual(['2 members of Lamp']);
  expect(unfoldedIn(0)).toEqual([]);
});

it('Markdown names the types and does not repeat their members', () => {
  expect(writeBlocks([tableOf()])).not.toMatch(/Wick|Yarn|Key/);
});

it('a table has no column in which nothing would be', () => {
  const heads = (room: number) => {
    const $ = load(renderBlocks([tableOf(room)]).text);
    return Array.from($('thead th'), (head) => $(head).text());
  };
  expect(heads(0)).toEqual(['Name', 'Type']);
  expect(heads(1000)).toEqual(['Name', 'Type', 'Members']);
});
