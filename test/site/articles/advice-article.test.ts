import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { loadAdvice } from '../../../src/knowledge/advice/load-advice.ts';
import type { Advice } from '../../../src/schema/reviewed/advice.ts';
import { adviceArticle } from '../../../src/site/articles/advice-article.ts';
import { ADVICE_GROUPS } from '../../../src/site/articles/advice-groups.ts';
import { adviceListArticle } from '../../../src/site/articles/advice-list-article.ts';
import { linkedLine, linkWritten } from '../../../src/site/articles/sections/linked-names.ts';
import { renderLine } from '../../../src/site/html/render-inline.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleIndex();

function adviceOf(name: string, changes: Partial<Advice> = {}): Advice {
  const found = index.advice.all.find((one) => one.name === name);
  if (!found) throw new Error(`The sample has no advice ${name}`);
  return { ...found, ...changes };
}

describe('the page of an advice', () => {
  const advice = adviceOf('not-found');
  const codes = [
    { name: 'A.B', path: '/services/cam/errors/a.b/' },
    { name: 'InternalError', path: '/errors/internal-error/' },
  ];
  const $ = load(toHtml(adviceArticle(index, advice, codes)).text);

  it('begins with cause, fix, whether to retry, and when it was checked', () => {
    const card = $('.answer-card');
    expect(card.prev().is('header')).toBe(true);
    expect(card.find('.answer').text()).toBe(advice.cause);
    expect(card.find('.fix').text()).toBe(`Fix: ${advice.fix}`);
    expect(card.find('.chip.retry').text()).toBe("Don't retry");
    expect(card.text()).toContain(`last checked on ${advice.checkedOn}`);
  });

  it('continues with steps, and lists its codes, each with its service', () => {
    expect(
      $('.steps h3')
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(['Confirm it', 'Fix it', 'If it goes on']);
    const tags = $('section[aria-labelledby=codes] li em').toArray();
    expect(new Set(tags.map((one) => $(one).text()))).toEqual(new Set(['several services']));
  });

  it('does not guess on retrying where the advice leaves it open', () => {
    const { retry, ...open } = adviceOf('not-found');
    const $ = load(toHtml(adviceArticle(index, open, [])).text);
    expect(retry).toBe('fix-first');
    expect($('.verdict .chip').first().text()).toBe('Retry: depends on the code');
  });

  it('names a file of a repository by both, and marks an address in another language', () => {
    const repository = 'https://github.com/tencentcloudstack/terraform-provider-tencentcloud';
    const sources = [
      `${repository}/blob/f6970a903840/tencentcloud/services/cvm/resource_tc_key_pair.go`,
      'https://www.tencentcloud.com/jp/document/product/213/1',
      'https://tencentcloud.com/zh/document/product/213/1',
    ];
    const shown = load(toHtml(adviceArticle(index, adviceOf('general', { sources }), [])).text);
    const items = shown('.sources li')
      .toArray()
      .map((item) => shown(item).text());
    expect(items).toEqual([
      'terraform-provider-tencentcloud: resource_tc_key_pair.go',
      'tencentcloud.com/jp/document/product/213/1 (Japanese edition)',
      'tencentcloud.com/zh/document/product/213/1 (Chinese edition)',
    ]);
  });
});

describe('the list of advice', () => {
  it('has every advice once, under the kind of problem that it is', () => {
    const $ = load(toHtml(adviceListArticle(index, () => 2)).text);
    const links = $('tbody th a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(links.toSorted()).toEqual(index.advice.all.map(({ name }) => `/advice/${name}/`).sort());
    expect($('.contents a').length).toBe($('section').length);
    expect($('#existence').closest('section').find('tbody th').text()).toContain('Not found');
  });

  it('leaves none of the reviewed advice without a kind, and names none that is not there', () => {
    const named = ADVICE_GROUPS.flatMap(({ advice }) => advice);
    expect(named.toSorted()).toEqual(
      loadAdvice()
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe('names in reviewed text', () => {
  const html = (text: string, service?: string) =>
    linkWritten({ html: text, markdown: '' }, { index, service }).html;

  it('lead to the only service that has the action, and to services', () => {
    expect(html('<p><code>UpdateAccessKey</code> of <code>cam</code></p>')).toBe(
      '<p><a href="/services/cam/2019-01-16/update-access-key/"><code>UpdateAccessKey</code></a> of <a href="/services/cam/"><code>cam</code></a></p>',
    );
  });

  it('lead nowhere if they are not known, or several services have them', () => {
    const text = '<code>Status</code> <code>DescribeNothing</code>';
    expect(html(text)).toBe(text);
  });

  it('lead to the Markdown of pages in Markdown, also without marks in a sentence', () => {
    const written = linkWritten({ html: '', markdown: 'Call `UpdateAccessKey`.' }, { index });
    expect(written.markdown).toBe(
      'Call [`UpdateAccessKey`](/services/cam/2019-01-16/update-access-key/index.md).',
    );
    const line = renderLine(linkedLine('Call UpdateAccessKey, then `Status`.', { index })).text;
    expect(line).toContain('<a href="/services/cam/2019-01-16/update-access-key/">');
    expect(line).toContain('<code>Status</code>.');
  });

  it('are links in the Markdown of a page too', () => {
    const text = toMarkdown(
      adviceArticle(index, adviceOf('general', { fix: 'Call UpdateAccessKey again, please.' }), []),
    );
    expect(text).toContain('/services/cam/2019-01-16/update-access-key/index.md');
  });
});
