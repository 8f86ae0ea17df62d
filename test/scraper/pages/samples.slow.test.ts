import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Table } from '../../../scraper/pages/blocks/block.ts';
import { PageError } from '../../../scraper/pages/issue.ts';
import { readHtml } from '../../../scraper/pages/readers/html.ts';
import { type NavigationNode, readNavigation } from '../../../scraper/pages/readers/navigation.ts';
import { readAction, readPage } from '../helpers.ts';

const SAMPLES = '../shared/samples';
const needsSamples = it.skipIf(!existsSync(SAMPLES));

const OVERVIEW = 'zh-213-15689-api-overview';
const COMMON_PARAMS = 'zh-213-15692-common-params';
const RESPONSES = 'zh-213-15694-responses';
const DESCRIBE_KEY_PAIRS = 'zh-213-15699-action-DescribeKeyPairs';
const PRODUCT_INDEX = 'zh-213-product-index';

/** Where the pages were; links are resolved against it. */
const SITE = 'https://cloud.tencent.com/document/api/213/';

function sample(name: string): string {
  return gunzipSync(readFileSync(join(SAMPLES, `${name}.html.gz`))).toString('utf8');
}

function tablesOf(name: string): Table[] {
  const { blocks } = readHtml(sample(name), { name, url: SITE });
  return blocks.filter((block) => block.type === 'table');
}

/** How often a tag opens in the page's content, by its text alone. */
function occurrences(name: string, tag: string): number {
  const html = sample(name);
  const start = html.indexOf('markdown-text-box');
  const end = html.indexOf('</section>', start);
  return html.slice(start, end < 0 ? undefined : end).split(tag).length - 1;
}

needsSamples('the page of DescribeKeyPairs is an action (needs ../shared/samples)', () => {
  const read = readAction('html', sample(DESCRIBE_KEY_PAIRS), SITE);
  expect(read).toMatchObject({
    title: '查询密钥对列表',
    product: '云服务器',
    updatedAt: '2022-06-16 06:04:53',
    issues: [],
  });
  const { action, ...facts } = read.facts;
  expect(facts).toMatchObject({ service: 'cvm', apiVersion: '2017-03-12' });
  expect(action).toMatchObject({
    name: 'DescribeKeyPairs',
    domain: 'cvm.tencentcloudapi.com',
    rateLimitPerSecond: 10,
    region: 'required',
  });
  expect(
    action.input?.map(({ name, arrayForm, required, type }) => [name, arrayForm, required, type]),
  ).toEqual([
    ['KeyIds', 'KeyIds.N', false, { base: 'String', array: true }],
    ['Filters', 'Filters.N', false, { base: 'Object', array: true, reference: 'Filter' }],
    ['Offset', undefined, false, { base: 'Integer', array: false }],
    ['Limit', undefined, false, { base: 'Integer', array: false }],
  ]);
  expect(action.output?.map(({ name, type }) => [name, type])).toEqual([
    ['TotalCount', { base: 'Integer', array: false }],
    ['KeyPairSet', { base: 'Object', array: true, reference: 'KeyPair' }],
    ['RequestId', { base: 'String', array: false }],
  ]);
});

needsSamples('its descriptions keep lists, code and links (needs ../shared/samples)', () => {
  const { action } = readAction('html', sample(DESCRIBE_KEY_PAIRS), SITE).facts;
  const lines = action.input?.[1]?.descriptions?.[0]?.text.split('\n') ?? [];
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe('过滤条件。');
  expect(lines[1]).toMatch(
    /^- project-id - Integer .*\[项目列表\]\(https:\/\/console\.cloud\.tencent\.com\/project\)/,
  );
  expect(lines[6]).toBe('参数不支持同时指定 `KeyIds` 和 `Filters`。');
});

needsSamples('its example and its 11 error codes are read (needs ../shared/samples)', () => {
  const { action, errorCodes } = readAction('html', sample(DESCRIBE_KEY_PAIRS), SITE).facts;
  expect(action.examples).toHaveLength(1);
  const [example] = action.examples ?? [];
  expect(example?.title).toBe('查询密钥对列表');
  expect(example?.input.split('\n')).toEqual([
    'GET https://cvm.tencentcloudapi.com/?Action=DescribeKeyPairs',
    '&Filters.0.Name=key-name',
    '&Filters.0.Values.0=Tencent',
    '&Offset=0',
    '&Limit=20',
    '&<公共请求参数>',
  ]);
  expect(JSON.parse(example?.output ?? '').Response.KeyPairSet[0].KeyId).toBe('skey-mv9yzyjj');

  expect(errorCodes).toHaveLength(11);
  expect(errorCodes).toContainEqual({
    code: 'InvalidKeyPair.LimitExceeded',
    description: '密钥对数量超过限制。',
  });
  expect(action.errorCodes).toEqual(errorCodes.map(({ code }) => code).sort());
});

needsSamples('the tables of the API overview are read whole (needs ../shared/samples)', () => {
  const tables = tablesOf(OVERVIEW);
  expect(tables).toHaveLength(occurrences(OVERVIEW, '<table'));
  expect(tables.length).toBeGreaterThan(5);
  for (const { header } of tables) expect(header).toEqual(['接口名称', '接口功能']);
  const rows = tables.flatMap((table) => table.rows);
  expect(rows).toHaveLength(occurrences(OVERVIEW, '<tr') - tables.length);
  expect(rows[0]).toEqual([
    '[DescribeRegions](https://cloud.tencent.com/document/api/213/15708)',
    '查询地域列表',
  ]);
  expect(() => readPage('html', sample(OVERVIEW))).toThrow(PageError);
});

needsSamples('the tables of the common parameters are read whole (needs ../shared/samples)', () => {
  const tables = tablesOf(COMMON_PARAMS);
  expect(tables).toHaveLength(occurrences(COMMON_PARAMS, '<table'));
  expect(tables.flatMap(({ rows }) => rows)).toHaveLength(
    occurrences(COMMON_PARAMS, '<tr') - tables.length,
  );
  expect(tables[0]?.header).toEqual(['参数名称', '类型', '必选', '描述']);
  expect(tables[0]?.rows.map(([name]) => name)).toEqual([
    'Action',
    'Region',
    'Timestamp',
    'Version',
    'Authorization',
    'Token',
    'Language',
  ]);
});

needsSamples(
  'the responses page shows envelopes and lists no codes (needs ../shared/samples)',
  () => {
    const { facts, issues, title } = readPage('html', sample(RESPONSES));
    expect(title).toBe('返回结果');
    expect(issues).toEqual([]);
    if (facts.kind !== 'responses') throw new Error(`is a page of ${facts.kind}`);
    expect(facts.common).toEqual([]);
    expect(facts.envelopes.map(({ outcome }) => outcome)).toEqual(['success', 'failure']);
    expect(JSON.parse(facts.envelopes[1]?.body ?? '').Response.Error.Code).toBe(
      'AuthFailure.SignatureFailure',
    );
  },
);

needsSamples('the navigation tree is read to its last node (needs ../shared/samples)', () => {
  const html = sample(DESCRIBE_KEY_PAIRS);
  const json = html.slice(html.indexOf('J-qcSideNavListData'), html.indexOf('</textarea>'));
  const nodes = flatten(readNavigation(html));
  expect(nodes).toHaveLength(json.split('"id":').length - 1);
  expect(nodes.filter(({ type }) => type === 'page')).toHaveLength(
    json.split('"type":"page"').length - 1,
  );
  expect(nodes.length).toBeGreaterThan(10_000);
  expect(nodes).toContainEqual(
    expect.objectContaining({ title: '查询密钥对列表', link: '/document/api/213/15699' }),
  );
});

needsSamples('the index of a product has a tree, but no content (needs ../shared/samples)', () => {
  expect(flatten(readNavigation(sample(PRODUCT_INDEX))).length).toBeGreaterThan(10_000);
  expect(() => readPage('html', sample(PRODUCT_INDEX))).toThrow(/is not a documentation page/);
});

function flatten(nodes: readonly NavigationNode[]): NavigationNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
