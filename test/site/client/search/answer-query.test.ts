import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../../src/search/index/search-index.ts';
import { serializeIndex } from '../../../../src/search/index/serialize.ts';
import type { Offer } from '../../../../src/search/index/with-explaining-pages.ts';
import type { ExplainingPage } from '../../../../src/search/words/explaining-pages.ts';
import { limitedBy, valuesOf } from '../../../../src/site/client/results-page/facets.ts';
import { answerQuery, cappedCount } from '../../../../src/site/client/search/answer-query.ts';
import { scopesOf } from '../../../../src/site/client/search/scopes.ts';
import { sampleRecords } from '../../../search/sample.ts';

const KEYS: ExplainingPage = {
  kind: 'advice',
  title: 'Problem with a key',
  path: '/advice/about-key/',
  description: 'The code names a key.',
  keywords: ['credential'],
};
const records = sampleRecords.map((record) =>
  record.kind === 'error' ? { ...record, retry: 'backoff' as const } : record,
);
const parts = serializeIndex(records, { pages: [KEYS], updatedOn: '2026-08-21' });
const index = openIndex(parts.names);
await index.addDescriptions(parts.descriptions);

const nameOf = (offer: Offer | undefined) =>
  offer && ('page' in offer ? offer.page.title : offer.record.name);
function answer(query: string, path = '/', at = 0) {
  const scope = scopesOf(path)[at];
  if (!scope) throw new RangeError(`There is no scope ${at}`);
  const found = index.searchAll(query, { limit: 60, ...scope.options });
  return answerQuery(index, query, found, scope);
}

describe('the answer to a query', () => {
  it('has the best result, then groups in the order of their best results, with all that there are', () => {
    const { best, bestTitle, groups, total } = answer('access');
    expect([nameOf(best), bestTitle]).toEqual(['FailedOperation.Accesskey', 'Best answer']);
    expect(groups.map(({ title, count }) => [title, count])).toEqual([
      ['Errors', 2],
      ['Actions', 3],
    ]);
    expect(total).toBe(6);
  });

  it('says that a code is unknown, and explains its parts before what is similar', () => {
    const { best, bestTitle, groups, unknown } = answer('InvalidParameter.CredentialsBroken');
    expect(unknown?.sentence).toBe(
      'InvalidParameter.CredentialsBroken is not in this catalog (data of 2026-08-21). It is unknown: it may be new, or misspelled.',
    );
    expect([nameOf(best), bestTitle]).toEqual(['InvalidParameter', 'What is known of it']);
    expect(groups[0]?.offers.map(nameOf)).toEqual(['Problem with a key']);
    expect(groups[1]?.title).toBe('Similar codes');
    expect(answer('InvalidParameterValue.Ra').unknown).toBeUndefined();
    expect(answer('invalid parameter credentials').unknown).toBeUndefined();
  });

  it('offers the code that says most likely the same as an unknown one', () => {
    const { best, groups, unknown } = answer('InvalidParameter.UpperLimitReached');
    expect(unknown).toBeDefined();
    const others = groups.flatMap(({ offers }) => offers).map(nameOf);
    expect([nameOf(best), others[0]]).toEqual([
      'InvalidParameter',
      'OperationDenied.AccessKeyOverLimit',
    ]);
  });

  it('has a name that is a typo away first', () => {
    const { best, bestTitle, unknown } = answer('InvalidParameterValue.Rnage');
    expect([nameOf(best), bestTitle]).toEqual(['InvalidParameterValue.Range', 'Closest match']);
    expect(unknown).toBeDefined();
  });

  it('is limited to a service, to errors or to actions', () => {
    const path = '/services/ssm/errors/internal-error/';
    expect(scopesOf(path).map(({ name }) => name)).toEqual([
      'Everything',
      'ssm',
      'Errors',
      'Actions',
    ]);
    expect(scopesOf('/errors/')).toHaveLength(3);
    const namesIn = (at: number) => {
      const { best, groups } = answer('access', path, at);
      return [best, ...groups.flatMap(({ offers }) => offers)].map(nameOf);
    };
    expect(namesIn(1)).toEqual(['OperationDenied.AccessKeyOverLimit', 'ListAccessKeys']);
    expect(namesIn(2)).toHaveLength(3);
    expect(namesIn(3)).toEqual(['ListAccessKeys', 'ListAccessKeys', 'UpdateAccessKey']);
  });

  it('says where counting ended', () => {
    expect([999, 1000, 1002].map(cappedCount)).toEqual(['999', '1000+', '1000+']);
  });
});

describe('the facets of results', () => {
  const offers: Offer[] = [
    ...index.search('access', { limit: 50 }),
    ...index.searchExplainingPages('key'),
  ];
  const all = { kind: '', service: '', retry: '' };

  it('count each value with the other facets as they are', () => {
    const counts = (...of: Parameters<typeof valuesOf>) =>
      valuesOf(...of).map(({ text, count }) => `${text} ${count}`);
    expect(counts(offers, 'kind', all)).toContain('Advice and guides 1');
    expect(counts(offers, 'service', { ...all, kind: 'errors' })).toEqual([
      'cam 2',
      'cvm 1',
      'ssm 1',
    ]);
    expect(counts(offers, 'retry', all)).toEqual(['back-off 3']);
    expect(counts(offers, 'retry', { ...all, retry: 'no' })).toContain('no 0');
  });

  it('limit the results', () => {
    const limited = limitedBy(offers, { kind: 'actions', service: 'cam', retry: '' });
    expect(limited.map(nameOf)).toEqual(['ListAccessKeys', 'UpdateAccessKey']);
    expect(limitedBy(offers, { ...all, kind: '__proto__' })).toEqual([]);
  });
});
