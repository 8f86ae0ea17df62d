import { describe, expect, it } from 'vitest';
import { recordOf, type SearchRecord } from '../../src/search/index/record.ts';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { StatementSearch } from '../../src/search/statements/statement-search.ts';
import { encodePairs, hanPairs } from '../../src/text/han-pairs.ts';
import { glossary, sampleRecords } from './sample.ts';

const STATEMENTS = new Map([
  ['FailedOperation.DbError', ['查询数据库超时，请稍后重试。']],
  ['FailedOperation.DBError', ['数据库没有返回结果。', '数据库异常。']],
  ['InternalError', ['内部错误。']],
]);

const records = sampleRecords.map((record): SearchRecord => {
  const pairs = (STATEMENTS.get(record.name) ?? []).map((text) => encodePairs(hanPairs(text)));
  return pairs.length > 0 && record.kind === 'error'
    ? { ...record, statementPairs: pairs }
    : record;
});
const parts = serializeIndex(records, { glossary });
const index = openIndex(parts.names);
await index.addDescriptions(parts.descriptions);

function namesFor(query: string): string[] {
  return index.search(query).map(({ record }) => record.name);
}

it('finds a Chinese query by the concepts of its words', () => {
  expect(namesFor('数据库超时')[0]).toBe('FailedOperation.DbError');
  expect(namesFor('為什麼資料庫')).toEqual([]);
  expect(namesFor('cvm 的密钥配额')[0]).toBe('LimitExceeded.AccessKey');
});

describe('with the statements of the China site', () => {
  it('finds a code by what the site says about it, also in part', () => {
    index.addStatements(parts.statements);
    expect(namesFor('数据库没有返回结果')[0]).toBe('FailedOperation.DBError');
    expect(namesFor('查询数据库超时，请稍后重试。')[0]).toBe('FailedOperation.DbError');
    expect(namesFor('内部错误')[0]).toBe('InternalError');
  });

  it('changes nothing for a query without Chinese', () => {
    expect(namesFor('DbError')[0]).toBe('FailedOperation.DbError');
  });

  it('says how like a statement is, and how much of the query it has', () => {
    const search = new StatementSearch(JSON.parse(parts.statements));
    const same = search.find('数据库异常').find(({ likeness }) => likeness === 1);
    expect(same?.coverage).toBeCloseTo(1);
    const part = search.find('数据库异常怎么办').find(({ entry }) => entry === same?.entry);
    expect(part?.likeness).toBeLessThan(1);
    expect(search.find('魑魅魍魉')).toEqual([]);
    expect(search.find('timeout')).toEqual([]);
  });

  it('refuses a text that is not the statements part', () => {
    expect(() => index.addStatements('{}')).toThrow(RangeError);
    expect(() => index.addStatements('')).toThrow(SyntaxError);
  });
});

describe('a search of one site', () => {
  const error = (name: string, sites?: SearchRecord['sites']) =>
    recordOf({ kind: 'error', name, services: ['cam'], ...(sites && { sites }) });
  const action = (apiVersion: string, sites?: SearchRecord['sites']) =>
    recordOf({
      kind: 'action',
      name: 'GetKey',
      services: ['cam'],
      apiVersion,
      ...(sites && { sites }),
    });
  const { names } = serializeIndex([
    recordOf({ kind: 'service', name: 'cam', services: ['cam'] }),
    error('Key.Both'),
    error('Key.China', ['china']),
    error('Key.International', ['international']),
    action('2019-01-16'),
    action('2020-01-16', ['china']),
  ]);
  const both = openIndex(names);

  it('leaves out what only the other site has, and counts without it', () => {
    const found = both.searchAll('Key', { site: 'international' });
    const shown = found.results.map(({ record }) => `${record.name} ${record.apiVersion ?? ''}`);
    expect(shown.sort()).toEqual(['GetKey 2019-01-16', 'Key.Both ', 'Key.International ']);
    expect(found.total).toBe(3);
  });

  it('says which site alone has a record', () => {
    const sites = new Map(
      both.search('Key').map(({ record }) => [record.path, record.sites?.join()]),
    );
    expect([...sites.values()].sort()).toEqual([
      'china',
      'china',
      'international',
      undefined,
      undefined,
    ]);
  });
});
