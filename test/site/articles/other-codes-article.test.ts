import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { loadLayers } from '../../../src/knowledge/messages/load-layers.ts';
import { ApiLayersSchema } from '../../../src/schema/published/api/layers.ts';
import { apiLayers } from '../../../src/site/api/api-layers.ts';
import { otherCodesArticle } from '../../../src/site/articles/other-codes-article.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';

const layers = loadLayers();
const article = otherCodesArticle(layers);

it('has a row for each code, with an anchor, its meaning, fix, status and retry', () => {
  const page = load(toHtml(article).text);
  const ids = page('tbody tr')
    .toArray()
    .map((row) => page(row).attr('id'));
  expect(ids).toEqual([
    ...layers.codes.cos.map(({ code }) => `cos-${code}`),
    ...layers.codes['sdk-client'].map(({ code }) => `sdk-client-${code}`),
  ]);
  const row = page('[id="cos-NoSuchKey"]').text();
  for (const said of ['NoSuchKey', 'HTTP 404', 'no object with this key', 'Fix:', 'no'])
    expect(row).toContain(said);
  expect(page('[id="cos-InvalidObjectState"]').text()).toContain('wait until the restore');
});

it('says of every other interface and cloud what it is, with its documentation', () => {
  const page = load(toHtml(article).text);
  const items = page('#not-covered')
    .closest('section')
    .find('li')
    .toArray()
    .map((item) => [page(item).find('strong').text(), page(item).find('a').attr('href')]);
  expect(items).toEqual(
    layers.records
      .filter(({ covered }) => !covered)
      .map(({ name, documentation }) => [name, documentation]),
  );
});

it('says the same in Markdown', () => {
  const markdown = toMarkdown(article);
  expect(markdown).toContain('NoSuchKey');
  expect(markdown).toContain('Huawei Cloud');
});

it('is the same for programs, as its schema says', () => {
  const record = ApiLayersSchema.parse(apiLayers(layers));
  const cos = record.layers.find(({ layer }) => layer === 'cos');
  expect(cos?.codes).toHaveLength(layers.codes.cos.length);
  expect(cos?.codes.find(({ code }) => code === 'NoSuchKey')).toMatchObject({
    status: [404],
    waitFor: null,
    page: '/other-codes/#cos-NoSuchKey',
  });
});
