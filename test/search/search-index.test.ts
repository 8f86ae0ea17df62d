import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { processorTimeMs } from '../processor-time.ts';
import { openSample, sampleRecords } from './sample.ts';

const index = await openSample();
const names = (query: string) => index.search(query).map(({ record }) => record.name);
const first = (query: string) => index.search(query)[0];

describe('what comes first', () => {
  it.each([
    ['an exact code', 'FailedOperation.Accesskey', 'FailedOperation.Accesskey', 'exact'],
    ['the exact case of two', 'FailedOperation.DBError', 'FailedOperation.DBError', 'exact'],
    ['the exact case of the other', 'FailedOperation.DbError', 'FailedOperation.DbError', 'exact'],
    [
      'a code in the wrong case',
      'invalidparametervalue.RANGE',
      'InvalidParameterValue.Range',
      'exact',
    ],
    ['a code typed so far', 'OperationDenied.Ac', 'OperationDenied.AccessKeyOverLimit', 'prefix'],
    [
      'a code typed up to the dot',
      'InvalidParameterValue.',
      'InvalidParameterValue.Range',
      'prefix',
    ],
    ['a sub-code', 'Range', 'InvalidParameterValue.Range', 'part'],
    [
      'a sub-code in the wrong case',
      'accesskeyoverlimit',
      'OperationDenied.AccessKeyOverLimit',
      'part',
    ],
    ['its words apart', 'access key over limit', 'OperationDenied.AccessKeyOverLimit', 'part'],
    ['its words in another order', 'limit over key', 'OperationDenied.AccessKeyOverLimit', 'words'],
    [
      'a letter left out',
      'OperationDenied.AccesKeyOverLimit',
      'OperationDenied.AccessKeyOverLimit',
      'similar',
    ],
    [
      'two letters swapped',
      'InvalidParameterValue.Rnage',
      'InvalidParameterValue.Range',
      'similar',
    ],
    [
      'words of a description',
      'error occurred while handling',
      'FailedOperation.Accesskey',
      'description',
    ],
    ['words of another wording', 'out of bounds', 'InvalidParameterValue.Range', 'description'],
    ['an action', 'DescribeInstances', 'DescribeInstances', 'exact'],
    ['an action in part', 'DescribeInst', 'DescribeInstances', 'prefix'],
    ['the end of an action', 'disks', 'DescribeDisks', 'inside'],
    ['an action in words', 'describe instances', 'DescribeInstances', 'exact'],
    ['a code in words', 'internal error', 'InternalError', 'exact'],
    [
      'another code but for a dot',
      'InvalidParameter.Value.Range',
      'InvalidParameterValue.Range',
      'similar',
    ],
    ['an action with typos in words', 'describe instnaces', 'DescribeInstances', 'similar'],
    [
      'more typos than are counted',
      'perationdenxxedaccekkeyovrrlimi',
      'OperationDenied.AccessKeyOverLimit',
      'similar',
    ],
    ['a service', 'cvm', 'cvm', 'exact'],
    ['the name of a product', 'virtual machine', 'cvm', 'description'],
    ['a product in another script', '访问管理', 'cam', 'description'],
    [
      'the form of an SDK constant',
      'FAILEDOPERATION_ACCESSKEY',
      'FailedOperation.Accesskey',
      'exact',
    ],
    [
      'a log line',
      'code:FailedOperation.DbError message:no requestId:1',
      'FailedOperation.DbError',
      'pasted',
    ],
  ])('%s: %s', (_, query, name, match) => {
    expect(first(query)).toMatchObject({ record: { name }, match });
  });

  it('is the known code of a pasted response', () => {
    const body = { Response: { Error: { Code: 'InternalError', Message: 'DiskSize' } } };
    expect(names(JSON.stringify(body, null, 2))).toEqual(['InternalError']);
    expect(names(JSON.stringify(JSON.stringify(body)))).toEqual(['InternalError']);
  });

  it('is what comes nearest when the code of a response is not known', () => {
    const pasted = '{"Error": {"Code": "OperationDenied.AccessKeysOverLimit"}}';
    expect(first(pasted)).toMatchObject({
      record: { name: 'OperationDenied.AccessKeyOverLimit' },
      match: 'similar',
    });
  });

  it('is never another code in place of the pasted one', () => {
    const paste = (Code: string) => first(JSON.stringify({ Response: { Error: { Code } } }));
    const record = { name: 'InvalidParameterValue.Range' };
    expect(paste('InvalidParameter.Value.Range')).toMatchObject({ record, match: 'similar' });
    expect(paste('InvalidParameterValue_Range')).toMatchObject({ record, match: 'similar' });
    expect(paste('InvalidparameterValue.Range')).toMatchObject({ record, match: 'pasted' });
    expect(paste('INVALIDPARAMETERVALUE_RANGE')).toMatchObject({ record, match: 'pasted' });
  });

  it('is what comes nearest to a labelled code, before those that the text names besides', () => {
    const text = 'Code=OperationDenied.AccessKeysOverLimit, Message=InternalError happened';
    const found = index.search(text).map(({ record, match }) => [record.name, match]);
    expect(found[0]).toEqual(['OperationDenied.AccessKeyOverLimit', 'similar']);
    expect(found.at(-1)).toEqual(['InternalError', 'pasted']);
    expect(names('Code=InternalError, Message=see FailedOperation.DbError')).toEqual([
      'InternalError',
      'FailedOperation.DbError',
    ]);
  });

  it('is the code at the end of a long log, in colour', () => {
    const log = `${'line of a log\n'.repeat(50_000)}\u001b[31mInternalError\u001b[0m`;
    expect(first(log)).toMatchObject({ record: { name: 'InternalError' }, match: 'pasted' });
  });

  it('is of the service that the query names', () => {
    expect(names('cvm access key')[0]).toBe('LimitExceeded.AccessKey');
    expect(names('cam access key')[0]).toBe('FailedOperation.Accesskey');
    expect(names('access key over ssm')[0]).toBe('OperationDenied.AccessKeyOverLimit');
    expect(first('ssm list access keys')?.record.services).toEqual(['ssm']);
  });
});

describe('the list', () => {
  it('contains every code whose words join to the query', () => {
    for (const query of ['acc', 'accesskey', 'AccessKey'])
      expect(names(query)).toEqual(
        expect.arrayContaining(['OperationDenied.AccessKeyOverLimit', 'FailedOperation.Accesskey']),
      );
  });

  it('contains names with a typo in one of their words, besides whole names', () => {
    for (const query of ['acceskey', 'accesskye', 'acccesskey', 'accwsskey'])
      expect(names(query), query).toEqual(
        expect.arrayContaining([
          'FailedOperation.Accesskey',
          'OperationDenied.AccessKeyOverLimit',
          'UpdateAccessKey',
          'AccessKeyId',
        ]),
      );
  });

  it('comes with the number of all that it leaves out', () => {
    const { results, total } = index.searchAll('access', { limit: 2 });
    expect(results).toEqual(index.search('access', { limit: 2 }));
    expect(total).toBe(index.search('access', { limit: 100 }).length);
    expect(index.searchAll('ListAccessKeys', { limit: 1 }).total).toBe(2);
    expect(index.searchAll(' ')).toEqual({ results: [], total: 0, counts: new Map() });
  });

  it('is limited by kind and by service, and counts what it leaves out', () => {
    const { results, counts } = index.searchAll('access', { limits: { error: 1, action: 1 } });
    expect(results.map(({ record }) => record.kind)).toEqual(['error', 'action']);
    expect([counts.get('error'), counts.get('action'), counts.get('parameter')]).toEqual([3, 3, 1]);
    const ofSsm = index.searchAll('access', { service: 'ssm' });
    expect(ofSsm.results.map(({ record: { name, services } }) => [name, services])).toEqual([
      ['OperationDenied.AccessKeyOverLimit', ['cam', 'ssm']],
      ['ListAccessKeys', ['ssm']],
    ]);
    const types = index.searchAll('LoginSettings', { service: 'ssm' });
    expect(types.results.map(({ record }) => record.services)).toEqual([['ssm']]);
    expect(index.searchAll('access', { service: 'none' }).total).toBeGreaterThan(3);
  });

  it('has no name of which more than a quarter of the letters differ', () => {
    for (const query of ['asdfghqwer', 'describequotaentries', 'camm', 'zzzz'])
      expect(names(query), query).toEqual([]);
  });

  it('has parameters behind codes and actions of the same letters', () => {
    const found = index.search('DescribeInstances');
    expect(found.map(({ record }) => record.kind).slice(0, 2)).toEqual(['action', 'parameter']);
    const kinds = index.search('accesskey').map(({ record }) => record.kind);
    expect(kinds.indexOf('parameter')).toBe(kinds.lastIndexOf('parameter'));
    expect(kinds.at(-1)).toBe('parameter');
  });

  it('has one result for each service version of an action', () => {
    const paths = index.search('ListAccessKeys').map(({ record }) => record.path);
    expect(paths).toEqual([
      '/services/cam/2019-01-16/list-access-keys/',
      '/services/ssm/2019-09-23/list-access-keys/',
    ]);
  });

  it('is no longer than asked for', () => {
    expect(index.search('access', { limit: 2 })).toHaveLength(2);
    expect(index.search('ListAccessKeys', { limit: 1 })).toHaveLength(1);
    expect(index.search('access', { limit: 0 })).toEqual([]);
  });

  it('gives back every record as it was stored', () => {
    for (const record of sampleRecords) {
      const found = index.search(record.name, { limit: 50 });
      expect(found.map((result) => result.record)).toContainEqual(record);
    }
  });
});

describe('what is marked', () => {
  it('is the part of the name that matched', () => {
    expect(first('accesskeyoverlimit')?.nameRanges).toEqual([[16, 34]]);
    expect(first('OperationDenied.Acc')?.nameRanges).toEqual([[0, 19]]);
  });

  it('is each word in the description that matched, and that wording is shown', () => {
    expect(first('out bounds')).toMatchObject({
      nameRanges: [],
      description: 'Out of bounds.',
      descriptionRanges: [
        [0, 3],
        [7, 13],
      ],
    });
  });
});

describe('any text', () => {
  it.each(['', '   ', '...', '🙂', '\ud800'])('finds nothing for %j', (query) => {
    expect(index.search(query)).toEqual([]);
  });

  it.each([
    '__proto__',
    'constructor',
    'toString.valueOf',
    '(.*)+[',
    '\\',
    '\0',
    'İstanbul ß',
    '{"Code": "__proto__"}',
    'code: Nope.Nope.Nope',
  ])('is taken without harm: %j', (query) => {
    expect(() => index.search(query)).not.toThrow();
  });

  it.each([
    ['one word', 'x'.repeat(1_000_000)],
    ['codes', 'Ab.Cd '.repeat(170_000)],
    ['words', 'access key '.repeat(90_000)],
    ['braces', '{'.repeat(1_000_000)],
  ])('of a megabyte is answered quickly: %s', (_, query) => {
    const start = processorTimeMs();
    expect(() => index.search(query)).not.toThrow();
    // In quadratic time it would be minutes.
    expect(processorTimeMs() - start).toBeLessThan(2000);
  });
});

describe('loading', () => {
  it('answers by name before anything else has arrived', () => {
    const early = openIndex(serializeIndex(sampleRecords).names);
    expect(early.search('cam access key')[0]?.record.name).toBe('FailedOperation.Accesskey');
    expect(early.search('InvalidParameterValue.Rnage')[0]?.description).toBe('');
    expect(early.search('error occurred while handling')).toEqual([]);
  });

  it('lets searches go on while descriptions are made ready', async () => {
    const parts = serializeIndex(sampleRecords);
    const late = openIndex(parts.names);
    const ready = late.addDescriptions(parts.descriptions);
    expect(late.search('limit over key')[0]?.record.name).toBe(
      'OperationDenied.AccessKeyOverLimit',
    );
    await ready;
    expect(late.search('out of bounds')[0]?.record.name).toBe('InvalidParameterValue.Range');
  });

  it('refuses what is not an index of its format', () => {
    expect(() => openIndex('nonsense')).toThrow(SyntaxError);
    expect(() => openIndex('{"format":99}')).toThrow(RangeError);
    expect(() => openIndex('null')).toThrow(RangeError);
  });
});
