import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../../src/search/index/search-index.ts';
import { serializeIndex } from '../../../../src/search/index/serialize.ts';
import type { Offer } from '../../../../src/search/index/with-explaining-pages.ts';
import type { ExplainingPage } from '../../../../src/search/words/explaining-pages.ts';
import { limitedBy, valuesOf } from '../../../../src/site/client/results-page/facets.ts';
import {
  answerQuery,
  cappedCount,
  isExactName,
} from '../../../../src/site/client/search/answer-query.ts';
import { hintFor, statusFor } from '../../../../src/site/client/search/hints.ts';
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

  it('is sure before everything is loaded only if it is the name of a code, an action or a service', () => {
    const names = openIndex(parts.names);
    const isSure = (query: string) =>
      isExactName(answerQuery(names, query, names.searchAll(query), { hasPages: true }));
    for (const query of [
      'LimitExceeded.AccessKey',
      'limitexceeded.accesskey',
      'ListAccessKeys',
      'cam',
    ])
      expect(isSure(query), query).toBe(true);
    for (const query of ['access', 'LimitExceded.AccessKey', 'problem with a key', '429'])
      expect(isSure(query), query).toBe(false);
  });

  it('claims nothing while it is not sure', () => {
    const none = answer('qqqqqqqq');
    expect(hintFor(none, 'qqqqqqqq', '/', false)).toEqual(['Loading…']);
    expect(hintFor(none, 'qqqqqqqq', '/', true)[0]).toContain('No results for “qqqqqqqq”');
    expect([statusFor(none, false), statusFor(none, true)]).toEqual(['Loading…', 'No results.']);
    const unknown = answer('InvalidParameter.CredentialsBroken');
    expect(hintFor(unknown, '', '/', false)).toEqual([]);
    expect(statusFor(unknown, false)).toBe('Loading…');
  });

  it('counts what it shows, also what a paste put first', () => {
    const [first] = index.search('InternalError', { limit: 1 });
    const found = { results: first ? [first] : [], total: 1, counts: new Map() };
    expect(answerQuery(index, 'qqqqqqqq', found, { hasPages: false }).total).toBe(1);
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
