import type { Glossary } from '../../src/schema/reviewed/glossary.ts';
import { recordOf, type SearchRecord } from '../../src/search/index/record.ts';
import { openIndex, type SearchIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { openTypes } from '../../src/search/index/type-search.ts';

const error = (name: string, services: string[], ...descriptions: string[]) =>
  recordOf({ kind: 'error', name, services }, descriptions);

const action = (name: string, service: string, apiVersion: string | undefined, text: string) =>
  recordOf(
    { kind: 'action', name, services: [service], ...(apiVersion !== undefined && { apiVersion }) },
    [text],
  );

const parameter = (name: string, ofAction: string, service: string, apiVersion: string) =>
  recordOf({ kind: 'parameter', name, services: [service], apiVersion, action: ofAction });

const type = (name: string, service: string, apiVersion: string) =>
  recordOf({ kind: 'type', name, services: [service], apiVersion });

/** A handful of records, each of which some query is about. */
export const sampleRecords: readonly SearchRecord[] = [
  recordOf({ kind: 'service', name: 'cam', services: ['cam'] }, [
    'Cloud Access Management',
    '访问管理',
  ]),
  recordOf({ kind: 'service', name: 'cvm', services: ['cvm'] }, ['Cloud Virtual Machine']),
  recordOf({ kind: 'service', name: 'ssm', services: ['ssm'] }, []),
  recordOf({ kind: 'error', name: 'InternalError', services: [], common: true }, [
    'Internal error.',
  ]),
  recordOf({ kind: 'error', name: 'InvalidParameter', services: ['cam'], common: true }, [
    'Incorrect parameter.',
  ]),
  error('FailedOperation.Accesskey', ['cam'], 'An error occurred while handling the access key.'),
  error('OperationDenied.AccessKeyOverLimit', ['cam', 'ssm'], 'Reached the upper limit of keys.'),
  error('LimitExceeded.AccessKey', ['cvm'], 'Too many credentials.'),
  error('FailedOperation.DBError', ['cam'], 'The database answered nothing.'),
  error('FailedOperation.DbError', ['cvm'], 'A query to the database timed out.'),
  error('InvalidParameterValue.Range', ['cvm'], 'The number is out of range.', 'Out of bounds.'),
  error('ResourceNotFound.DiskSize', ['cvm']),
  action('UpdateAccessKey', 'cam', '2019-01-16', 'Turns an access key on or off.'),
  action('DescribeInstances', 'cvm', '2017-03-12', 'Lists virtual machines.'),
  action('DescribeDisks', 'cvm', '2017-03-12', 'Lists cloud disks.'),
  action('ListAccessKeys', 'cam', '2019-01-16', 'Lists access keys.'),
  action('ListAccessKeys', 'ssm', '2019-09-23', 'Lists the keys of secrets.'),
  action('RebootMachine', 'cvm', undefined, 'Known from the permissions only.'),
  parameter('AccessKeyId', 'UpdateAccessKey', 'cam', '2019-01-16'),
  parameter('DescribeInstances', 'UpdateAccessKey', 'cam', '2019-01-16'),
  parameter('Limit', 'DescribeInstances', 'cvm', '2017-03-12'),
  type('LoginSettings', 'cvm', '2017-03-12'),
  type('LoginSettings', 'ssm', '2019-09-23'),
  type('Statement', 'cam', '2019-01-16'),
];

/** A glossary of the few concepts that the sample is about. */
export const glossary: Glossary = {
  concepts: [
    { en: ['balance'], zh: ['余额'] },
    { en: ['not enough', 'insufficient'], zh: ['不足', '不够'] },
    { en: ['quota', 'limit'], zh: ['配额'] },
    { en: ['access key', 'credential'], zh: ['密钥', 'api密钥'] },
    { en: ['api', 'interface'], zh: ['接口'], vague: true },
    { en: ['rate limit', 'too many requests', '429'], zh: ['限频'] },
    { en: ['delete', 'remove'], zh: ['删除'] },
    { en: ['database'], zh: ['数据库'] },
    { en: ['timed out', 'timeout', '504'], zh: ['超时'] },
  ],
  stopWords: {
    en: ['how', 'many', 'can', 'a', 'have', 'the', 'are', 'why', 'is', 'my'],
    zh: ['怎么办', '啊', '的', '了', '吗', '报'],
  },
  traditional: { from: '餘額夠', to: '余额够' },
};

/** The sample with every part loaded. */
export async function openSample(): Promise<SearchIndex> {
  const parts = serializeIndex(sampleRecords, { glossary });
  const index = openIndex(parts.names);
  await index.addDescriptions(parts.descriptions);
  await index.addParameters(parts.parameters);
  await index.addTypes(openTypes(parts.types));
  index.addStatements(parts.statements);
  return index;
}
