import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { withExplainingPages } from '../../src/search/index/with-explaining-pages.ts';
import type { ExplainingPage } from '../../src/search/words/explaining-pages.ts';
import { sampleRecords } from './sample.ts';

const pageOf = (
  kind: ExplainingPage['kind'],
  title: string,
  name: string,
  ...keywords: string[]
): ExplainingPage => ({
  kind,
  title,
  path: `/${kind}/${name}/`,
  description: `On ${title.toLowerCase()}, said once.`,
  keywords,
});
const withPatterns = (page: ExplainingPage, ...patterns: string[]) => ({ ...page, patterns });
const PAGES = [
  pageOf('guide', 'Clocks and dates', 'clock-skew', 'timestamp'),
  pageOf('guide', 'Keys', 'keys', 'access key'),
  withPatterns(
    pageOf('advice', 'It does not exist here', 'not-found', 'ECONNREFUSED'),
    'not exist|exists',
  ),
  pageOf('advice', 'No such access key', 'access-key-absent'),
  pageOf('advice', 'Their fault', 'internal-error'),
];
const parts = serializeIndex(sampleRecords, { pages: PAGES });
const index = openIndex(parts.names);
const before = index.searchExplainingPages('clock skew');
await index.addDescriptions(parts.descriptions);

const titlesFor = (query: string, limit = 9) =>
  index.searchExplainingPages(query, { limit }).map((found) => found.page.title);

describe('searchExplainingPages', () => {
  it.each([
    ['clock skew', ['Clocks and dates']],
    ['Clocks and dates', ['Clocks and dates']],
    ['timesta', ['Clocks and dates']],
    ['not found', ['It does not exist here']],
    ['econnrefused', ['It does not exist here']],
    ['access key', ['Keys', 'No such access key']],
    ['access key clock', []],
    ['the domain does not exist cdn', ['It does not exist here']],
    ['the domain exists, but is not a cdn', []],
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
    const [found] = index.searchExplainingPages('dates');
    expect(found?.titleRanges).toEqual([[11, 16]]);
  });
});

describe('withExplainingPages', () => {
  const namesFor = (query: string) =>
    withExplainingPages(index.searchAll(query), index.searchExplainingPages(query)).offers.map(
      (offered) =>
        'page' in offered ? offered.page.title : `${offered.match}: ${offered.record.name}`,
    );

  it('puts the topic of several plain words before names that begin with them', () => {
    expect(namesFor('access key')).toEqual([
      'Keys',
      'No such access key',
      'part: LimitExceeded.AccessKey',
      'part: FailedOperation.Accesskey',
      'prefix: OperationDenied.AccessKeyOverLimit',
      'inside: UpdateAccessKey',
      'inside: ListAccessKeys',
      'inside: ListAccessKeys',
    ]);
  });

  it('leaves before them the name itself, however its words are set', () => {
    const [first, second] = namesFor('internal error');
    expect([first, second]).toEqual(['exact: InternalError', 'Their fault']);
  });

  it('leaves names that begin with a single word before them, and others behind', () => {
    expect(namesFor('clocks')).toEqual(['Clocks and dates']);
    expect(namesFor('AccessKey').slice(0, 5)).toEqual([
      'part: LimitExceeded.AccessKey',
      'part: FailedOperation.Accesskey',
      'prefix: OperationDenied.AccessKeyOverLimit',
      'Keys',
      'No such access key',
    ]);
  });

  it('finds the page of a question by the words that say something', () => {
    expect(namesFor('what is wrong with the clocks')).not.toContain('Clocks and dates');
    expect(namesFor('how do I set the clocks and dates')).not.toContain('Clocks and dates');
    expect(namesFor('what are these clocks and the dates')[0]).toBe('Clocks and dates');
  });

  it('changes nothing without them', () => {
    const { results, total } = index.searchAll('DescribeInstances');
    expect(withExplainingPages({ results, total }, [])).toEqual({ offers: results, total });
  });

  it('counts them among all, and leaves out names that only resemble what a page is called', () => {
    const found = index.searchAll('access key', { limit: 1 });
    const pages = index.searchExplainingPages('access key');
    expect(withExplainingPages(found, pages).total).toBe(found.total + 2);
    const similar = index.searchAll('Machins');
    expect(similar.results.map(({ match, nameRanges }) => [match, nameRanges])).toEqual([
      ['similar', []],
    ]);
    expect(withExplainingPages(similar, pages)).toEqual({ offers: pages, total: 2 });
    const [called, other] = pages;
    expect([called?.isExact, other?.isExact]).toEqual([true, false]);
    expect(withExplainingPages(similar, pages.slice(1)).offers).toEqual([
      other,
      ...similar.results,
    ]);
    const near = index.searchAll('UpdateAcessKey');
    expect(withExplainingPages(near, pages).offers).toEqual([...pages, ...near.results]);
  });
});
