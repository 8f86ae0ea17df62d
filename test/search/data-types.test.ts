import { describe, expect, it } from 'vitest';
import { recordOf, type SearchRecord } from '../../src/search/index/record.ts';
import { openIndex, type SearchResult } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { openTypes } from '../../src/search/index/type-search.ts';

const VERSIONS: Readonly<Record<string, string>> = {
  as: '2018-04-19',
  cvm: '2017-03-12',
  tke: '2018-05-25',
};
const error = (name: string, ...services: string[]) =>
  recordOf({ kind: 'error', name, services }, ['Says something of its own.']);
const inVersion = (kind: 'action' | 'type', name: string, service: string) =>
  recordOf({ kind, name, services: [service], apiVersion: VERSIONS[service] ?? '' });

const records: readonly SearchRecord[] = [
  ...Object.keys(VERSIONS).map((id) => recordOf({ kind: 'service', name: id, services: [id] })),
  error('InvalidParameterValue.LoginSettingsMissing', 'cvm'),
  error('ResourceNotFound.InvalidLoginSettings', 'tke'),
  ...'ABCDEFGH'.split('').map((letter) => error(`InvalidParameter.Tag${letter}`, 'as')),
  inVersion('action', 'ResetLoginSettings', 'cvm'),
  recordOf({
    kind: 'parameter',
    name: 'LoginSettings',
    services: ['cvm'],
    apiVersion: '2017-03-12',
    action: 'ResetLoginSettings',
  }),
  ...['as', 'cvm', 'tke'].map((service) => inVersion('type', 'LoginSettings', service)),
  ...['as', 'cvm', 'tke'].map((service) => inVersion('type', 'Tag', service)),
  inVersion('type', 'LimitedLoginSettings', 'as'),
  inVersion('type', 'DataDisk', 'cvm'),
  inVersion('type', 'Datadisk', 'tke'),
];
const parts = serializeIndex(records);
const open = async () => {
  const index = openIndex(parts.names);
  await index.addDescriptions(parts.descriptions);
  await index.addParameters(parts.parameters);
  return index;
};
const before = await open();
const index = await open();
await index.addTypes(openTypes(parts.types));

const shown = ({ record: { kind, name, services } }: SearchResult) =>
  `${kind} ${name}${kind === 'type' ? ` of ${services}` : ''}`;
const found = (query: string, limit = 12) => index.searchAll(query, { limit }).results.map(shown);
const typesOf = (query: string) =>
  index
    .search(query, { limit: 50 })
    .flatMap(({ record, match }) =>
      record.kind === 'type' ? [`${match}: ${record.name} of ${record.services}`] : [],
    );

describe('data types', () => {
  it.each([
    ['DataDisk', ['exact: DataDisk of cvm', 'exact: Datadisk of tke']],
    ['Datadisk', ['exact: Datadisk of tke', 'exact: DataDisk of cvm']],
    ['data disk', ['exact: DataDisk of cvm', 'similar: Datadisk of tke']],
    ['DataD', ['prefix: DataDisk of cvm', 'prefix: Datadisk of tke']],
    ['disk data', ['words: DataDisk of cvm']],
    ['DtaDisk', ['similar: DataDisk of cvm', 'similar: Datadisk of tke']],
    ['LimitedLogin', ['prefix: LimitedLoginSettings of as']],
    ['settings limited', ['words: LimitedLoginSettings of as']],
    ['tke datadisk', ['words: Datadisk of tke']],
    ['Nothing', []],
  ])('%j finds %j', (query, names) => expect(typesOf(query)).toEqual(names));

  it('have a result for each service version, and that of the service which the query names', () => {
    expect(found('LoginSettings').filter((text) => text.startsWith('type LoginSettings'))).toEqual([
      'type LoginSettings of as',
      'type LoginSettings of cvm',
      'type LoginSettings of tke',
    ]);
    expect(index.search('tke LoginSettings').map(({ record }) => record.path)).toEqual([
      '/services/tke/errors/resource-not-found.invalid-login-settings/',
      '/services/tke/types/2018-05-25/login-settings/',
    ]);
  });

  it('come after the codes and actions that contain the letters, before parameters of the name', () => {
    expect(found('LoginSettings')).toEqual([
      'error InvalidParameterValue.LoginSettingsMissing',
      'action ResetLoginSettings',
      'error ResourceNotFound.InvalidLoginSettings',
      'type LoginSettings of as',
      'type LoginSettings of cvm',
      'type LoginSettings of tke',
      'parameter LoginSettings',
      'type LimitedLoginSettings of as',
    ]);
  });

  it('take the last places of a list that is full without them, where the query is their name', () => {
    expect(found('Tag', 8)).toEqual([
      ...'ABCDEF'.split('').map((letter) => `error InvalidParameter.Tag${letter}`),
      'type Tag of as',
      'type Tag of cvm',
    ]);
    expect(index.searchAll('Tag', { limit: 8 }).total).toBe(11);
    expect(index.search('Tag', { limit: 8 }).map(({ record }) => record.kind)).not.toContain(
      'type',
    );
    expect(found('Ta', 8).filter((text) => text.startsWith('type'))).toEqual([]);
  });

  it('change nothing in what else is found', () => {
    for (const query of [
      ...records.map(({ name }) => name),
      'login settings',
      'cvm login',
      'Lgin',
    ]) {
      const others = index
        .search(query, { limit: 50 })
        .filter(({ record }) => record.kind !== 'type');
      expect(others, query).toEqual(before.search(query, { limit: 50 }));
    }
  });

  it('are not codes that a response states, and are unknown until they are added', () => {
    expect(typesOf('{"Error": {"Code": "DataDisk"}}')).toEqual([]);
    expect(before.search('DataDisk')).toEqual([]);
    expect(() => openTypes('{"format":99}')).toThrow(RangeError);
  });
});
