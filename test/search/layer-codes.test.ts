import { expect, it } from 'vitest';
import { siteAdvice } from '../../src/knowledge/advice/code-advice.ts';
import { loadLayers } from '../../src/knowledge/messages/load-layers.ts';
import { openIndex } from '../../src/search/index/search-index.ts';
import { serializeIndex } from '../../src/search/index/serialize.ts';
import { withExplainingPages } from '../../src/search/index/with-explaining-pages.ts';
import { explainingPages } from '../../src/site/assemble/explaining-pages.ts';
import { sampleRecords } from './sample.ts';

const pages = explainingPages({ advice: siteAdvice(), layers: loadLayers() });
const parts = serializeIndex(sampleRecords, { pages });
const index = openIndex(parts.names);
await index.addDescriptions(parts.descriptions);

function offered(query: string): string[] {
  const { offers } = withExplainingPages(
    index.searchAll(query),
    index.searchExplainingPages(query),
  );
  return offers.map((one) =>
    'page' in one ? `${one.page.kind}: ${one.page.path}` : one.record.name,
  );
}

it.each([
  ['NoSuchKey', 'COS error: /other-codes/#cos-NoSuchKey'],
  ['no such key', 'COS error: /other-codes/#cos-NoSuchKey'],
  ['PathStyleDomainForbidden', 'COS error: /other-codes/#cos-PathStyleDomainForbidden'],
  ['ClientNetworkError', 'SDK client error: /other-codes/#sdk-client-ClientNetworkError'],
  [
    'ClientError.NetworkError',
    'SDK client error: /other-codes/#sdk-client-ClientError.NetworkError',
  ],
])('finds the row of %s, with its kind', (query, first) => {
  expect(offered(query)[0]).toBe(first);
});

it.each([
  ['cos AccessDenied bucket', 'COS error: /other-codes/#cos-AccessDenied'],
  ['im usersig expired', 'other interface: /other-codes/#not-covered'],
])('finds what a query of several words is about: %s', (query, first) => {
  expect(offered(query)[0]).toBe(first);
});

it('leaves a code of API 3.0 before the one of COS that has its name', () => {
  expect(offered('InternalError').slice(0, 2)).toEqual([
    'InternalError',
    'COS error: /other-codes/#cos-InternalError',
  ]);
});

it('finds codes by their names alone, behind guides and advice', () => {
  const pagesOf = (query: string) => offered(query).filter((one) => one.includes(': '));
  expect(pagesOf('access denied')[0]).toBe('guide: /guides/permissions/');
  expect(pagesOf('slow network')).toEqual(['COS error: /other-codes/#cos-UserNetworkTooSlow']);
  expect(pagesOf('versioning')).toEqual([]);
});
