import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { SiteService } from '../../../src/records/content-index.ts';
import { serviceActionsArticle } from '../../../src/site/articles/service-actions-article.ts';
import { serviceArticle } from '../../../src/site/articles/service-article.ts';
import { serviceTypesArticle } from '../../../src/site/articles/service-types-article.ts';
import { servicesArticle } from '../../../src/site/articles/services-article.ts';
import type { Article } from '../../../src/site/blocks/article.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';
import { sitePath } from '../../../src/text/paths.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleIndex();

function serviceOf(name: string): SiteService {
  const found = index.services.get(name);
  if (!found) throw new Error(`content has no ${name}`);
  return found;
}

/** The addresses of the rows of a page at a path, and the pages of Markdown that it names. */
function linksOf(article: Article, path: string) {
  const $ = load(toHtml(article).text);
  const links = $('.long-list li a').map((_, link) => {
    return new URL($(link).attr('href') ?? '', `https://x${path}`).pathname;
  });
  return { $, links: links.get(), markdown: toMarkdown(article) };
}

describe.each(['sms', 'cvm', 'intlpartnersmgt', 'cam', 'postgres'])('the page of %s', (id) => {
  const service = serviceOf(id);
  const path = sitePath.service(id);
  const { $, links, markdown } = linksOf(serviceArticle(index, service), path);

  it('lists each code once, in HTML and in Markdown', () => {
    const pages = [...service.codes.keys()].map((code) => sitePath.serviceError(id, code));
    expect(links.toSorted()).toEqual(pages.toSorted());
    for (const page of pages) expect(markdown).toContain(`](${page}index.md)`);
  });

  it('names each code in full for screen readers and for finding in the page', () => {
    const names = $('.long-list li a').map((_, link) => $(link).text());
    expect(names.get().toSorted()).toEqual([...service.codes.keys()]);
  });

  it('counts the rows of each group', () => {
    for (const section of $('.long-list section:has(h3)'))
      expect($(section).find('h3 span').text()).toBe(String($(section).find('li').length));
  });

  it('leads with tabs to the pages of its actions and types, also from their old anchors', () => {
    const tabs = $('.page-tabs a')
      .map((_, tab) => $(tab).attr('href'))
      .get();
    expect(tabs[0]).toBe('#main');
    for (const { apiVersion, actions, dataTypes } of service.versions) {
      const of = (part: string) => $(`.page-tabs a:has([id="${part}-${apiVersion}"])`).attr('href');
      if (actions.length > 0) expect(of('actions')).toBe(sitePath.serviceActions(id));
      if (dataTypes.length > 0) expect(of('types')).toBe(sitePath.serviceTypes(id));
    }
    expect(tabs.includes(sitePath.permissions(id))).toBe(service.authorization !== undefined);
    expect(markdown).toContain(`](${sitePath.serviceActions(id)}index.md)`);
  });

  it('has a page of its actions and one of its types', () => {
    const actions = linksOf(serviceActionsArticle(index, service), sitePath.serviceActions(id));
    const types = linksOf(serviceTypesArticle(index, service), sitePath.serviceTypes(id));
    const expected = service.versions.flatMap(({ apiVersion, ...version }) => ({
      actions: version.actions.map(({ name }) => sitePath.action(id, apiVersion, name)),
      types: version.dataTypes.map(({ name }) => sitePath.dataType(id, apiVersion, name)),
    }));
    expect(actions.links.toSorted()).toEqual(expected.flatMap((own) => own.actions).toSorted());
    expect(types.links.toSorted()).toEqual(expected.flatMap((own) => own.types).toSorted());
  });
});

it('a service with several versions has its actions by version, the newest first', () => {
  const { $ } = linksOf(serviceActionsArticle(index, serviceOf('sms')), '/x/y/');
  expect(
    $('h3')
      .map((_, head) => $(head).attr('id'))
      .get(),
  ).toEqual(['2021-01-11', '2019-07-11']);
});

it('the list of services has every service by its name, with its short name', () => {
  const { $, links } = linksOf(servicesArticle(index), '/services/');
  expect(links.toSorted()).toEqual([...index.services.keys()].map(sitePath.service).toSorted());
  const names = $('.long-list li a').map((_, link) => $(link).text().toLowerCase());
  expect(names.get()).toEqual(names.get().toSorted());
  expect($('.long-list li:has(a[href="/services/cvm/"]) em').text()).toBe('cvm');
});

it.each([...index.services.values()].filter(({ versions }) => versions.length > 1))(
  'has the versions of $service in order',
  ({ versions }) => {
    const dates = versions.map(({ apiVersion }) => apiVersion);
    expect(dates).toEqual(dates.toSorted());
  },
);
