import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PageError } from '../../../scraper/pages/issue.ts';
import { expectedKind, namesAction } from '../../../scraper/site/expected-kind.ts';
import {
  addressOf,
  parseSite,
  publicAddressOf,
  sitePlaceOf,
} from '../../../scraper/site/site-address.ts';
import { pagesIn, productsIn } from '../../../scraper/site/site-tree.ts';
import { ContentError } from '../../../src/content/content-error.ts';

const SITE = parseSite('https://www.tencentcloud.com');
const CHINESE = parseSite('https://cloud.tencent.com');
const SAMPLE = '../shared/samples/zh-213-15699-action-DescribeKeyPairs.html.gz';

function script(tree: unknown): string {
  return `<script>window.__navigationTree = ${JSON.stringify(tree)}</script>`;
}

describe('a site', () => {
  it.each([
    ['https://www.tencentcloud.com/', '', 'en'],
    ['https://www.tencentcloud.com/ko', '/ko', 'ko'],
    ['https://cloud.tencent.com', '', 'zh'],
    ['http://127.0.0.1:8000/pt/', '/pt', 'pt'],
  ])('at %s is read', (address, prefix, language) => {
    expect(parseSite(address)).toMatchObject({ prefix, language });
  });

  it.each([
    ...['http://www.tencentcloud.com', 'ftp://127.0.0.1', 'tencentcloud.com', ''],
    ...['https://www.tencentcloud.com/document', 'https://www.tencentcloud.com/?a', 'file:///etc'],
  ])('is not what "%s" names', (address) => {
    expect(() => parseSite(address)).toThrow(ContentError);
  });

  it('on this machine counts as the official one in what content names', () => {
    const copy = parseSite('http://127.0.0.1:8000/ko');
    expect(addressOf(copy, '/document/api/1')).toBe('http://127.0.0.1:8000/ko/document/api/1');
    expect(publicAddressOf(copy, '/document/api/1')).toBe(
      'https://www.tencentcloud.com/ko/document/api/1',
    );
  });
});

describe('a link', () => {
  it.each([
    ['/document/product/598/57128'],
    ['/document/api/598/57128/'],
    ['/ko/document/product/598/57128'],
    ['https://www.tencentcloud.com/document/product/598/57128?lang=en#x'],
  ])('%s leads to the page', (link) => {
    expect(sitePlaceOf(link, SITE)).toMatchObject({ kind: 'page', product: 598, page: 57128 });
  });

  it.each([
    ...['https://example.com/document/product/598/57128', '//example.com/document/product/1/2'],
    ...[
      'http://www.tencentcloud.com/document/product/1/2',
      'javascript:alert(1)',
      '',
      '/document/loop',
    ],
    ...[
      '/document/product/1/../../cgi/2',
      '/document/product/1/2/3',
      '/document/product/__proto__/1',
    ],
    ...[
      'https://user@www.tencentcloud.com/document/product/1/2',
      '/document/product/1/9999999999999',
    ],
  ])('%s leads to none', (link) => {
    expect(sitePlaceOf(link, SITE)).toBeNull();
  });
});

describe('a tree', () => {
  it('lists products, and tells of links that leave the site', () => {
    const tree = [
      { id: 1, title: 'One', type: 'directory', link: '/document/api/1' },
      { id: 2, title: 'Two', type: 'directory' },
      { id: 3, title: 'Three', type: 'directory', link: 'https://example.com/document/api/3' },
    ];
    expect(productsIn(script(tree), SITE)).toEqual({
      listed: [
        { id: 1, title: 'One', path: '/document/api/1' },
        { id: 2, title: 'Two', path: '/document/api/2' },
      ],
      refused: ['https://example.com/document/api/3'],
    });
  });

  it('that lists nothing is a PageError', () => {
    expect(() => productsIn(script([]), SITE)).toThrow(PageError);
    expect(() => pagesIn('<p>x</p>', 1, SITE)).toThrow('lists no pages, in its tree or as links');
  });

  it.skipIf(!existsSync(SAMPLE))(
    'of every product, as a Chinese page carries it, lists those of its own (needs ../shared/samples)',
    () => {
      const html = gunzipSync(readFileSync(SAMPLE)).toString('utf8');
      const products = productsIn(html, CHINESE);
      expect(products.listed).toHaveLength(176);
      expect(products.refused).toEqual([]);
      const { listed, refused } = pagesIn(html, 213, CHINESE);
      expect(refused).toEqual([]);
      expect(listed).toHaveLength(87);
      expect(new Set(listed.map(({ product }) => product))).toEqual(new Set([213]));
      expect(listed).toContainEqual({
        product: 213,
        id: 15699,
        title: '查询密钥对列表',
        path: '/document/api/213/15699',
        folders: ['密钥相关接口'],
      });
      expect(new Set(listed.map(expectedKind))).toEqual(
        new Set(['action', 'other', 'error-codes', 'responses', 'data-types']),
      );
    },
  );
});

describe('a title', () => {
  it.each([
    ['Error Codes', [], 'error-codes'],
    ['数据结构', [], 'data-types'],
    ['History', [], 'other'],
    ['API 概览', [], 'other'],
    ['International Partners', ['CAM-Enabled API'], 'authorization'],
    ['DescribeKeyPairs', ['Key APIs'], 'action'],
  ])('%s in %j is of a page of %s', (title, folders, kind) => {
    expect(expectedKind({ title, folders })).toBe(kind);
  });

  it('names an action or does not', () => {
    expect(['DescribeKeyPairs', 'RunInstances'].map(namesAction)).toEqual([true, true]);
    expect(
      ['Introduction', 'History', 'API Category', '__proto__', 'SDK'].map(namesAction),
    ).toEqual(Array(5).fill(false));
  });
});
