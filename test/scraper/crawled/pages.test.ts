import { describe, expect, it } from 'vitest';
import { assertNoDrift } from '../../../scraper/assemble/assert-no-drift.ts';
import { placePages } from '../../../scraper/assemble/place-pages.ts';
import { resolveDuplicates } from '../../../scraper/assemble/resolve-duplicates.ts';
import { findFactsProblem } from '../../../scraper/crawled/find-facts-problem.ts';
import type { ReadPage } from '../../../scraper/pages/captures.ts';
import type { Facts } from '../../../scraper/pages/extract/facts.ts';
import type { Source } from '../../../src/schema/facts/source.ts';

function page(id: string, facts: Facts, source: Partial<Source> = {}): ReadPage {
  const own: Source = {
    ...{ id, kind: facts.kind, form: 'html', url: null, title: id, product: null },
    ...{ frameLanguage: null, version: null, updatedAt: null, remark: null, sha256: null },
    ...source,
  };
  return { source: own, note: {}, facts };
}

function action(id: string, apiVersion: string, source: Partial<Source> = {}): ReadPage {
  const facts: Facts = {
    ...{ kind: 'action', service: 'lantern', apiVersion, errorCodes: [] },
    action: { name: 'LightLamp', sources: [id] },
  };
  return page(id, facts, source);
}

const codes = (id: string) => page(id, { kind: 'error-codes', common: [], own: [] });

describe('a page that does not state its service version', () => {
  it('is of the only one of its product', () => {
    const { pages, issues } = placePages([
      { page: action('a', '2020-01-01'), folders: ['Lamps'] },
      { page: codes('e'), folders: [] },
    ]);
    expect(pages[1]?.note).toEqual({ service: 'lantern', apiVersion: '2020-01-01' });
    expect(issues).toEqual([]);
  });

  it('is of the one in its own directory, where a product has several', () => {
    const { pages } = placePages([
      { page: action('a', '2020-01-01'), folders: ['V1', 'Lamps'] },
      { page: action('b', '2022-02-02'), folders: ['V2', 'Lamps'] },
      { page: codes('e'), folders: ['V2'] },
    ]);
    expect(pages[2]?.note).toEqual({ service: 'lantern', apiVersion: '2022-02-02' });
  });

  it('is left out and reported where that is not clear', () => {
    const { pages, issues } = placePages([
      { page: action('a', '2020-01-01'), folders: ['V1'] },
      { page: action('b', '2022-02-02'), folders: ['V2'] },
      { page: codes('e'), folders: [] },
    ]);
    expect(pages.map(({ source }) => source.id)).toEqual(['a', 'b']);
    expect(issues).toEqual([
      {
        ...{ page: 'e', row: 'page', text: 'lantern 2020-01-01, lantern 2022-02-02' },
        reason: 'belongs to 2 service versions, so it was left out',
      },
    ]);
  });
});

describe('an action on several pages', () => {
  const old = action('page-1-1', '2020-01-01', { updatedAt: '2024-01-01 00:00:00' });
  const fresh = action('page-1-2', '2020-01-01', { updatedAt: '2025-01-01 00:00:00' });
  const capture = action('capture-1', '2020-01-01', {
    form: 'markdown',
    updatedAt: '2026-01-01 00:00:00',
  });

  it.each<['crawled' | 'captured', string]>([
    ['crawled', 'page-1-2'],
    ['captured', 'capture-1'],
  ])('of which %s ones are preferred, is as %s says', (preferred, kept) => {
    const { pages, issues } = resolveDuplicates([old, capture, fresh], preferred);
    expect(pages.map(({ source }) => source.id)).toEqual([kept]);
    expect(issues).toHaveLength(2);
    expect(issues[0]?.reason).toBe(`is also on ${kept}, which is used`);
  });
});

describe('a data type that appears twice on one page', () => {
  it('is read at its first place, and is reported', () => {
    const type = (text: string) => ({
      name: 'Lamp',
      descriptions: [{ text, sources: ['page-1-3'] }],
      sources: ['page-1-3'],
    });
    const facts: Facts = { kind: 'data-types', dataTypes: [type('One.'), type('Two.')] };
    const { pages, issues } = resolveDuplicates([page('page-1-3', facts)], 'crawled');
    expect(pages[0]?.facts).toEqual({ ...facts, dataTypes: [type('One.')] });
    expect(issues.map(({ reason }) => reason)).toEqual([
      'is on this page twice; the first is used',
    ]);
  });
});

describe('what a page states', () => {
  const lamp = (rateLimitPerSecond: number): Facts => ({
    ...{ kind: 'action', service: 'lantern', apiVersion: '2020-01-01', errorCodes: [] },
    action: { name: 'LightLamp', rateLimitPerSecond, sources: ['page-1-1'] },
  });

  it('is reported when it does not fit the model', () => {
    expect(findFactsProblem(lamp(20))).toBeNull();
    expect(findFactsProblem(lamp(0))).toContain(
      'states facts that do not fit the schemas: action: rateLimitPerSecond: ',
    );
    expect(findFactsProblem(lamp(1e20))).not.toBeNull();
  });
});

describe('pages that cannot be read', () => {
  const broken = (count: number, problem: string) =>
    Array.from({ length: count }, (_, at) => ({ url: `https://docs.example/${at}`, problem }));

  it('are listed one by one while they are few', () => {
    expect(() => assertNoDrift(broken(5, 'lacks its table'), 5)).not.toThrow();
    expect(() => assertNoDrift(broken(50, 'lacks its table'), 1000)).not.toThrow();
  });

  it('are a change of the site when many lack the same thing', () => {
    const many = [...broken(51, 'lacks its table'), ...broken(3, 'has no title')];
    expect(() => assertNoDrift(many, 1000)).toThrow(
      '51 of 1000 pages: lacks its table (https://docs.example/0, https://docs.example/1, https://docs.example/2, …)',
    );
    expect(() => assertNoDrift(many, 1000)).not.toThrow('has no title');
  });

  it('lack the same thing whatever they have in its place', () => {
    const found = Array.from({ length: 60 }, (_, at) => ({
      url: `https://docs.example/${at}`,
      problem: `does not state its service in a form that can be read (found ${at})`,
    }));
    expect(() => assertNoDrift(found, 100)).toThrow('60 of 100 pages: does not state its service');
  });
});
