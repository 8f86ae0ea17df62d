import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { withTopics } from '../../src/search/index/with-explaining-pages.ts';
import type { Topic } from '../../src/search/words/explaining-pages.ts';
import { sampleRecords } from './sample.ts';

const topic = (kind: Topic['kind'], title: string, name: string, ...keywords: string[]): Topic => ({
  kind,
  title,
  path: `/${kind}/${name}/`,
  description: `On ${title.toLowerCase()}, said once.`,
  keywords,
});
const TOPICS = [
  topic('guide', 'Clocks and dates', 'clock-skew', 'timestamp'),
  topic('guide', 'Keys', 'keys', 'access key'),
  topic('advice', 'It does not exist here', 'not-found', 'not exist|exists', 'ECONNREFUSED'),
  topic('advice', 'No such access key', 'access-key-absent'),
  topic('advice', 'Their fault', 'internal-error'),
];
const parts = serializeIndex(sampleRecords, TOPICS);
const index = openIndex(parts.names);
const before = index.searchTopics('clock skew');
await index.addDescriptions(parts.descriptions);

const titlesFor = (query: string, limit = 9) =>
  index.searchTopics(query, { limit }).map((found) => found.topic.title);

describe('searchTopics', () => {
  it.each([
    ['clock skew', ['Clocks and dates']],
    ['Clocks and dates', ['Clocks and dates']],
    ['timesta', ['Clocks and dates']],
    ['not found', ['It does not exist here']],
    ['econnrefused', ['It does not exist here']],
    ['access key', ['Keys', 'No such access key']],
    ['access key clock', []],
    [
      'said once',
      ['Keys', 'Clocks and dates', 'Their fault', 'No such access key', 'It does not exist here'],
    ],
    ['ke', []],
    ['', []],
    ['Code=ResourceNotFound, Message=no access key', []],
  ])('%j finds %j', (query, titles) => expect(titlesFor(query)).toEqual(titles));

  it('knows none before descriptions are added, and gives as many as are asked for', () => {
    expect(before).toEqual([]);
    expect(titlesFor('access key', 1)).toEqual(['Keys']);
  });

  it('marks what of it matched', () => {
    const [found] = index.searchTopics('dates');
    expect(found?.titleRanges).toEqual([[11, 16]]);
  });
});

describe('withTopics', () => {
  const namesFor = (query: string) =>
    withTopics(index.searchAll(query), index.searchTopics(query)).offers.map((offered) =>
      'topic' in offered ? offered.topic.title : `${offered.match}: ${offered.record.name}`,
    );

  it('leaves names that are the query or begin with it before them, and others behind', () => {
    expect(namesFor('access key')).toEqual([
      'part: LimitExceeded.AccessKey',
      'part: FailedOperation.Accesskey',
      'prefix: OperationDenied.AccessKeyOverLimit',
      'Keys',
      'No such access key',
      'inside: UpdateAccessKey',
      'inside: ListAccessKeys',
      'inside: ListAccessKeys',
    ]);
  });

  it('leaves before them the name itself, however its words are set', () => {
    const [first, second] = namesFor('internal error');
    expect([first, second]).toEqual(['similar: InternalError', 'Their fault']);
  });

  it('changes nothing where there are none', () => {
    const { results, total } = index.searchAll('DescribeInstances');
    expect(withTopics({ results, total }, [])).toEqual({ offers: results, total });
  });

  it('counts them among all, and leaves out names that only resemble what a topic is called', () => {
    const found = index.searchAll('access key', { limit: 1 });
    const topics = index.searchTopics('access key');
    expect(withTopics(found, topics).total).toBe(found.total + 2);
    const similar = index.searchAll('Machins');
    expect(similar.results.map(({ match, nameRanges }) => [match, nameRanges])).toEqual([
      ['similar', []],
    ]);
    expect(withTopics(similar, topics)).toEqual({ offers: topics, total: 2 });
    const [called, other] = topics;
    expect([called?.isCalled, other?.isCalled]).toEqual([true, false]);
    expect(withTopics(similar, topics.slice(1)).offers).toEqual([other, ...similar.results]);
    const near = index.searchAll('UpdateAcessKey');
    expect(withTopics(near, topics).offers).toEqual([...topics, ...near.results]);
  });
});
