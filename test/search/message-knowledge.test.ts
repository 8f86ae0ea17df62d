import { describe, expect, it } from 'vitest';
import { loadLayers } from '../../src/knowledge/messages/load-layers.ts';
import { loadMessageForms } from '../../src/knowledge/messages/load-message-forms.ts';
import { readPart } from '../../src/search/index/parts.ts';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { directoryKnowledge } from '../../src/search/messages/directory-knowledge.ts';
import type { LayersPart } from '../../src/search/messages/message-parts.ts';
import { NamedRecords } from '../../src/search/messages/named-records.ts';
import { serializeMessages } from '../../src/search/messages/serialize-messages.ts';
import { openSample, sampleRecords } from './sample.ts';

const forms = loadMessageForms();
const parts = serializeMessages(forms, loadLayers());
const { directory } = (await openSample()).sources;
const knowledge = directoryKnowledge({ directory, removed: undefined }, parts.messages);

describe('the knowledge of the reader of messages, from the search index', () => {
  it('knows codes, categories and services by their names', () => {
    expect(knowledge.isCode('LimitExceeded.AccessKey')).toBe(true);
    expect(knowledge.isCode('limitexceeded.accesskey')).toBe(false);
    expect(knowledge.isCode('DescribeDisks')).toBe(false);
    expect(knowledge.isCategory('ResourceNotFound')).toBe(true);
    expect(knowledge.isCategory('UpdateAccessKey')).toBe(false);
    expect(knowledge.isService('cvm')).toBe(true);
    expect(knowledge.isService('CVM')).toBe(false);
  });

  it('finds a code in lower case only if there is one', () => {
    expect(knowledge.inOtherCase('limitexceeded.accesskey')).toBe('LimitExceeded.AccessKey');
    expect(knowledge.inOtherCase('failedoperation.dberror')).toBeUndefined();
  });

  it('names the services of codes and actions, each once', () => {
    expect(knowledge.servicesOf('OperationDenied.AccessKeyOverLimit')).toEqual(['cam', 'ssm']);
    expect(knowledge.servicesOf('InternalError')).toEqual([]);
    expect(knowledge.servicesOf('Unknown')).toEqual([]);
    expect(knowledge.servicesWithAction('ListAccessKeys')).toEqual(['cam', 'ssm']);
    expect(knowledge.servicesWithAction('RebootMachine')).toEqual(['cvm']);
    expect(knowledge.servicesWithAction('InternalError')).toEqual([]);
  });

  it('has the forms of messages and the codes of other layers', () => {
    expect(knowledge.forms).toEqual(forms);
    expect(knowledge.isLayerCode('cos', 'NoSuchKey')).toBe(true);
    expect(knowledge.isLayerCode('sdk-client', 'NoSuchKey')).toBe(false);
    expect(knowledge.isLayerCode('sdk-client', 'ClientError.NetworkError')).toBe(true);
  });

  it('refuses a part of another format', () => {
    expect(() => directoryKnowledge({ directory, removed: undefined }, '{"format":0}')).toThrow(
      RangeError,
    );
  });
});

it('the part of the layers has a sentence on each, and the meaning of each code', () => {
  const { layers, codes } = readPart<LayersPart>(parts.layers);
  expect(layers.find(([, name]) => name === 'AWS')?.[2]).toContain('Amazon Web Services');
  const [, meaning, fix] = codes.cos.find(([code]) => code === 'NoSuchKey') ?? [];
  expect(meaning && fix).toBeTruthy();
});

describe('where names lead to', () => {
  it('is the record of the code in this spelling', async () => {
    const records = new NamedRecords((await openSample()).sources);
    expect(records.code('LimitExceeded.AccessKey')).toMatchObject({
      path: '/services/cvm/errors/limit-exceeded.access-key/',
      descriptions: ['Too many credentials.'],
    });
    expect(records.code('limitexceeded.accesskey')).toBeUndefined();
    expect(records.code('AccessKey')).toBeUndefined();
    expect(records.code('DescribeDisks')).toBeUndefined();
  });

  it('is the action of the service, or of the only one that has it', async () => {
    const records = new NamedRecords((await openSample()).sources);
    const path = '/services/ssm/2019-09-23/list-access-keys/';
    expect(records.action('ListAccessKeys', 'ssm')?.path).toBe(path);
    expect(records.action('ListAccessKeys', undefined)).toBeUndefined();
    expect(records.action('ListAccessKeys', 'nothing')).toBeUndefined();
    expect(records.action('DescribeDisks', undefined)?.services).toEqual(['cvm']);
  });

  it('is the row of the parameter that a path begins with, once parameters are loaded', async () => {
    const { sources } = await openSample();
    const records = new NamedRecords(sources);
    const action = records.action('UpdateAccessKey', 'cam');
    if (!action) throw new Error('no action');
    const path = '/services/cam/2019-01-16/update-access-key/#input-access-key-id';
    expect(records.parameter('AccessKeyId.0', action)?.path).toBe(path);
    expect(records.parameter('Limit', action)).toBeUndefined();
    expect(records.parameter('.0', action)).toBeUndefined();
    const named = openIndex(serializeIndex(sampleRecords).names);
    expect(new NamedRecords(named.sources).parameter('AccessKeyId', action)).toBeUndefined();
  });
});
