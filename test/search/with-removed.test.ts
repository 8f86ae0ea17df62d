import { describe, expect, it } from 'vitest';
import { loadLayers } from '../../src/knowledge/messages/load-layers.ts';
import { loadMessageForms } from '../../src/knowledge/messages/load-message-forms.ts';
import { recordOf, type SearchRecord } from '../../src/search/index/record.ts';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { directoryKnowledge } from '../../src/search/messages/directory-knowledge.ts';
import { NamedRecords } from '../../src/search/messages/named-records.ts';
import { serializeMessages } from '../../src/search/messages/serialize-messages.ts';

const error = (name: string, service: string, removed = false): SearchRecord =>
  recordOf({ kind: 'error', name, services: [service], ...(removed && { removed }) }, [
    `${name} of ${service} is full.`,
  ]);
const service = (name: string) => recordOf({ kind: 'service', name, services: [name] });

const parts = serializeIndex([
  service('disk'),
  service('old'),
  error('LimitExceeded.Disk', 'disk'),
  error('LimitExceeded.Drive', 'old', true),
  error('LimitExceeded.DiskSize', 'old', true),
]);

async function open() {
  const index = openIndex(parts.names);
  await index.addDescriptions(parts.descriptions);
  await index.addRemoved(parts.removed);
  return index;
}

describe('what only past releases had', () => {
  it('is not in the parts of what is listed', () => {
    const found = openIndex(parts.names).searchAll('LimitExceeded');
    expect(found.results.map(({ record }) => record.name)).toEqual(['LimitExceeded.Disk']);
  });

  it('is found after what is listed, marked, and counted', async () => {
    const { results, total, counts } = (await open()).searchAll('LimitExceeded');
    expect(results.map(({ record: { name, removed } }) => [name, removed])).toEqual([
      ['LimitExceeded.Disk', undefined],
      ['LimitExceeded.Drive', true],
      ['LimitExceeded.DiskSize', true],
    ]);
    expect([total, counts.get('error'), counts.get('service')]).toEqual([3, 3, undefined]);
  });

  it('comes first where its name is the query', async () => {
    const index = await open();
    const [first] = index.search('LimitExceeded.Drive');
    expect(first?.record).toMatchObject({
      ...{ name: 'LimitExceeded.Drive', removed: true },
      path: '/services/old/errors/limit-exceeded.drive/',
      descriptions: ['LimitExceeded.Drive of old is full.'],
    });
    const [pasted] = index.search('[TencentCloudSDKException] code:LimitExceeded.Drive message:x');
    expect(pasted?.record.name).toBe('LimitExceeded.Drive');
  });

  it('is known to the reader of pasted texts once it is loaded', async () => {
    const index = openIndex(parts.names);
    const { forms, layers } = { forms: loadMessageForms(), layers: loadLayers() };
    const { messages } = serializeMessages(forms, layers);
    const knowledge = directoryKnowledge(index.sources, messages);
    expect(knowledge.isCode('LimitExceeded.Drive')).toBe(false);
    await index.addRemoved(parts.removed);
    expect(knowledge.isCode('LimitExceeded.Drive')).toBe(true);
    expect(knowledge.servicesOf('LimitExceeded.Drive')).toEqual(['old']);
    const record = new NamedRecords(index.sources).code('LimitExceeded.Drive');
    expect(record).toMatchObject({ removed: true, services: ['old'] });
  });

  it('is left out if its name is only similar and a listed one fits', async () => {
    const index = await open();
    const names = (query: string) => index.search(query).map(({ record }) => record.name);
    expect(names('LimitExceeded.Disk')).toEqual(['LimitExceeded.Disk', 'LimitExceeded.DiskSize']);
    expect(names('LimitExceeded.Drvie')).toContain('LimitExceeded.Drive');
  });

  it('does not come before a listed record of the same name', async () => {
    const [first] = (await open()).search('LimitExceeded.Disk');
    expect(first?.record.removed).toBeUndefined();
  });

  it('is limited like the others, and to one service', async () => {
    const index = await open();
    expect(index.search('LimitExceeded', { limit: 2 })).toHaveLength(2);
    const names = index
      .search('LimitExceeded', { service: 'old' })
      .map(({ record }) => record.name);
    expect(names).toEqual(['LimitExceeded.Drive', 'LimitExceeded.DiskSize']);
  });
});
