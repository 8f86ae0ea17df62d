import { expect, it } from 'vitest';
import { recordOf } from '../../src/search/index/record.ts';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';

const meaning = 'The user already has two access keys.';
const statement = 'Each account can have up to two keys of this kind.';
const { names, descriptions } = serializeIndex([
  recordOf({ kind: 'service', name: 'cam', services: ['cam'] }),
  recordOf({ kind: 'error', name: 'OperationDenied.KeyOverLimit', services: ['cam'] }, [
    meaning,
    'Operation denied: key over limit.',
    statement,
  ]),
  recordOf({ kind: 'error', name: 'InternalError.DiskFull', services: ['cam'] }, ['Disk full.']),
]);
const index = openIndex(names);
await index.addDescriptions(descriptions);
const shown = (query: string) => index.search(query)[0]?.description;

it.each([
  ['the name', 'OperationDenied.KeyOverLimit', meaning],
  ['a part of the name', 'key over limit', meaning],
  ['the words of the name in another order', 'limit denied key', meaning],
  ['words of the meaning', 'user already keys', meaning],
  ['words of the statement', 'account kind keys', statement],
  ['the name of a code that has no other text', 'InternalError.DiskFull', 'Disk full.'],
])('shows for %s what says more than the name', (_, query, expected) => {
  expect(shown(query)).toBe(expected);
});
