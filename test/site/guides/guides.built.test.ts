import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { loadRetryRules } from '../../../src/knowledge/retries/retry-rules.ts';
import { codePath } from '../../../src/records/code-path.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import { openIndex } from '../../../src/search/index/search-index.ts';
import { withExplainingPages } from '../../../src/search/index/with-explaining-pages.ts';
import { readQuery } from '../../../src/search/query/query.ts';
import { fold } from '../../../src/search/strings/fold.ts';
import { ExplainingPageSearch } from '../../../src/search/words/explaining-pages.ts';
import { evidenceLine } from '../../../src/site/articles/sections/retry-section.ts';
import { explainingPages } from '../../../src/site/assemble/explaining-pages.ts';
import { searchParts } from '../../../src/site/assemble/search-parts.ts';
import { actionsGiving, actionsTaking, knownRates } from '../../../src/site/guides/guide-facts.ts';
import { GUIDES, type Guide } from '../../../src/site/guides/guides.ts';
import { codeOf, guidesFor } from '../../../src/site/guides/guides-for-code.ts';
import { renderLine } from '../../../src/site/html/render-inline.ts';

const index = indexContent(loadEditions('content'));
const guides = Object.values<Guide>(GUIDES);
const written = guides.filter(({ sources }) => sources.length > 0);
const pageOf = ({ path }: Guide) => readFileSync(`dist/site${path}index.html`, 'utf8');
const titles = (code: string) => guidesFor(code).map(({ title }) => title);

describe('guidesFor', () => {
  it.each([
    ['AuthFailure.SignatureFailure', ['Signing a request']],
    ['AuthFailure.SignatureExpire', ['Signing a request', 'Clocks and dates']],
    ['UnauthorizedOperation', ['Permissions and policies']],
    ['UnauthorizedOperation.CamNoAuth', ['Permissions and policies']],
    [
      'RequestLimitExceeded.UinLimitExceeded',
      ['Rates, quotas and sizes', 'Retries and idempotency'],
    ],
    ['ResourceInUse', ['Asynchronous calls: accepted is not done']],
    ['ResourceInUse.TagDuplicate', []],
    ['ResourceNotFound', []],
    ['constructor', []],
    ['', []],
  ])('of %j gives %j', (code, expected) => expect(titles(code)).toEqual(expected));

  it('gives codes that have a page, from guides whose page links to it', () => {
    for (const guide of written) {
      const html = pageOf(guide);
      for (const entry of guide.codes) {
        const path = codePath(index, codeOf(entry));
        expect(path, entry).toBeDefined();
        expect(html, entry).toContain(`href="${path}"`);
      }
    }
  });

  it('agrees with the verdicts on retrying', () => {
    const guideOf = new Map([
      ['throttle', GUIDES.limits.title],
      ['clock-skew', GUIDES.clock.title],
      ['wait-for-state', GUIDES.asynchronous.title],
    ]);
    const rules = loadRetryRules().filter((rule) => !rule.actions && !rule.message);
    const missing = rules.flatMap(({ code, verdict, unlisted }) => {
      const title = guideOf.get(verdict);
      return !title || unlisted || titles(code).includes(title) ? [] : [`${code}: ${title}`];
    });
    expect(missing).toEqual([]);
  });
});

describe('a guide', () => {
  it.each(written.map((guide) => [guide.title, guide] as const))(
    '%s: every source is cited, and none is from elsewhere than it should be',
    (_, guide) => {
      const $ = load(pageOf(guide));
      const cited = new Set(
        $('.cited a')
          .map((_, link) => $(link).attr('href'))
          .get(),
      );
      const hosts = guide.sources.map(({ url }) => new URL(url).host);
      for (const [at, { title }] of guide.sources.entries())
        expect(cited.has(`#source-${at + 1}`) ? '' : title, 'not cited').toBe('');
      for (const host of hosts)
        expect(host).toMatch(
          /^(www\.tencentcloud\.com|cloud\.tencent\.com|github\.com|www\.rfc-editor\.org)$/,
        );
    },
  );

  it('contains no inline script or style, and no space before a full stop', () => {
    for (const guide of guides) {
      const html = pageOf(guide);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle="|\son\w+="/);
      const $ = load(html);
      $('pre').remove();
      expect($('main').text().replace(/\s+/g, ' ')).not.toMatch(/\w [.,;:](\s|$)/);
    }
  });
});

describe('what guides count', () => {
  const inputs = index.content.serviceVersions.flatMap(({ service, actions }) =>
    actions
      .filter(({ removed }) => !removed)
      .map(({ name, input, output }) => ({ service, name, input, output })),
  );

  it('is what the content contains', () => {
    const taking = inputs.filter(({ input }) => input.some(({ name }) => name === 'ClientToken'));
    const counted = actionsTaking(index, 'ClientToken');
    expect(counted.flatMap(({ actions }) => actions)).toHaveLength(taking.length);
    expect(counted.map(({ service }) => service)).toEqual(
      [...new Set(taking.map(({ service }) => service))].sort(),
    );
    const giving = inputs.filter(({ output }) => output.some(({ name }) => name === 'TaskId'));
    expect(actionsGiving(index, ['TaskId', 'NoSuchField'])).toEqual([
      {
        field: 'TaskId',
        actions: giving.length,
        services: new Set(giving.map(({ service }) => service)).size,
      },
      { field: 'NoSuchField', actions: 0, services: 0 },
    ]);
    expect(knownRates(index).actions).toBe(inputs.length);
  });

  it('is on the pages', () => {
    const taking = inputs.filter(({ input }) => input.some(({ name }) => name === 'ClientToken'));
    const text = load(pageOf(GUIDES.retries))('main').text().replace(/\s+/g, ' ');
    expect(text).toContain(`exists in ${taking.length} actions of`);
    expect(load(pageOf(GUIDES.permissions))('main').text()).toContain('238 operations');
  });
});

describe('a line of evidence', () => {
  it('leads to the line of a file, or to the page, under a name that says which', () => {
    const $ = load(
      renderLine(
        evidenceLine([
          { tool: 'terraform', source: 'owner/name@abc123:dir/file.go:86' },
          { tool: 'sdk-go', source: 'owner/name@abc123:file.go' },
          { tool: 'documentation', source: 'https://example.com/a?b&c' },
        ]),
      ).text,
    );
    const links = $('a').toArray();
    expect(links.map((link) => [$(link).text(), link.attribs.href])).toEqual([
      [
        'Terraform provider (file.go:86)',
        'https://github.com/owner/name/blob/abc123/dir/file.go#L86',
      ],
      ['Go SDK (file.go)', 'https://github.com/owner/name/blob/abc123/file.go'],
      ['Documentation', 'https://example.com/a?b&c'],
    ]);
  });
});

describe('the search', () => {
  const topics = new ExplainingPageSearch(explainingPages(index));
  const titlesFor = (query: string) =>
    topics.find(readQuery(query), 2).map(({ page }) => page.title);

  it('finds every guide by its title and by its keywords, before any advice', () => {
    for (const { title, keywords } of guides)
      for (const query of [title, ...keywords]) expect(titlesFor(query), query).toContain(title);
  });

  it('finds every advice by its title', () => {
    const { all } = index.advice;
    expect(all.length).toBeGreaterThan(50);
    for (const { title } of all) expect(titlesFor(title)).toContain(title);
  });

  it('has a code or an action of the name before what explains it', async () => {
    const parts = searchParts();
    const built = openIndex(parts.names);
    await built.addDescriptions(parts.descriptions);
    const queries = explainingPages(index).flatMap(({ title, path, keywords, patterns = [] }) => [
      ...[title, title.replace(/^.*\(|\)$/g, '')],
      ...keywords,
      // `^` says where words are in a code; nobody types it.
      ...patterns.map((pattern) => pattern.replace(/^\^ /, '')),
      path.replace(/^.*\/(?=[^/]+\/$)|\/$/g, '').replaceAll('-', ' '),
    ]);
    let met = 0;
    for (const query of queries) {
      const { offers } = withExplainingPages(
        built.searchAll(query, { limit: 12 }),
        built.searchExplainingPages(query),
      );
      const topic = offers.findIndex((offer) => 'page' in offer);
      const behind = offers
        .slice(topic < 0 ? offers.length : topic)
        .flatMap((offer) => ('record' in offer ? offer.record.name : []));
      if (topic > 0) met++;
      // Words are first a question, which advice answers; only a name that is all of them goes before it.
      const isQuestion = query.includes(' ');
      const begins = (name: string) =>
        (isQuestion ? [name] : endsOf(name)).some((end) => fold(end) === fold(query));
      expect(behind.filter(begins), query).toEqual([]);
    }
    expect(met).toBeGreaterThan(50);
  });
});

/** A code, and what is behind each of its dots. */
function endsOf(name: string): string[] {
  return name.split('.').map((_, at, all) => all.slice(at).join('.'));
}
