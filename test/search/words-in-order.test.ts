import { describe, expect, it } from 'vitest';
import { recordOf, type SearchRecord } from '../../src/search/index/record.ts';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { closeness } from '../../src/search/words/closeness.ts';

const error = (name: string, service: string, ...descriptions: string[]) =>
  recordOf({ kind: 'error', name, services: [service] }, descriptions);

async function open(...records: SearchRecord[]) {
  const services = ['monitor', 'cvm'].map((id) =>
    recordOf({ kind: 'service', name: id, services: [id] }),
  );
  const { names, descriptions } = serializeIndex([...services, ...records]);
  const index = openIndex(names);
  await index.addDescriptions(descriptions);
  return index;
}

describe('closeness', () => {
  it.each([
    ['thediskisfull', ['disk', 'is', 'full'], 1],
    ['thediskisfull', ['the', 'full'], 7 / 14],
    ['thedisksareall', ['disk', 'all'], 7 / 12],
    ['thediskisfull', ['disks', 'full'], 8 / 11],
    ['thediskofthediskisfull', ['disk', 'full'], 8 / 11],
    ['thediskisfull', ['full', 'disk'], 0],
    ['thediskisfull', ['disk', 'empty'], 0],
    ['', ['disk'], 0],
  ])('of %j and %j is %d', (folded, words, expected) => {
    expect(closeness(folded, words)).toBeCloseTo(expected);
  });
});

describe('of codes that contain all words of the query', () => {
  const inOrder = error(
    'FailedOperation.Bound',
    'cvm',
    'A snapshot of the system disk is still used by an image that another account shares.',
  );
  const otherOrder = error('FailedOperation.Used', 'cvm', 'The image is used by a snapshot.');

  it('the one with the words in their order is first', async () => {
    const index = await open(otherOrder, inOrder);
    const [first] = index.search('snapshot used image');
    expect(first?.record.name).toBe(inOrder.name);
  });

  it('the one with nothing between the words is first', async () => {
    const near = error(
      'InvalidParameter.Near',
      'cvm',
      `${'Other words. '.repeat(20)}A disk image.`,
    );
    const index = await open(error('LimitExceeded.Far', 'cvm', 'The disk has an image.'), near);
    const [first] = index.search('disk image');
    expect(first?.record.name).toBe(near.name);
  });

  it('the one that says them in one sentence is first, even at a limit of one', async () => {
    const scattered = Array.from({ length: 20 }, (_, at) =>
      error(`FailedOperation.S${at}`, 'cvm', 'An image of.', 'Used.', 'One snapshot.'),
    );
    const index = await open(...scattered, inOrder);
    const [first] = index.search('snapshot used image', { limit: 1 });
    expect(first?.record.name).toBe(inOrder.name);
  });

  it('all are counted', async () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      error(`FailedOperation.S${at}`, 'cvm', 'An image of a snapshot.'),
    );
    const index = await open(...many);
    expect(index.searchAll('snapshot image', { limit: 5 }).total).toBe(150);
  });
});

it('finds a sentence that begins with the name of a service', async () => {
  const index = await open(
    error('InternalError.Call', 'cvm', 'Monitor API call failed.'),
    error('FailedOperation.Other', 'monitor', 'The call failed.', 'An API is absent.'),
  );
  const found = index.search('Monitor API call failed.').map(({ record }) => record.name);
  expect(found).toEqual(['InternalError.Call', 'FailedOperation.Other']);
});
