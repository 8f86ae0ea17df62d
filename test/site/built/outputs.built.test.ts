import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changedDays } from '../../../src/records/changes/month-changes.ts';
import { recordRoutes } from '../../../src/site/assemble/record-groups.ts';
import { siteContent } from '../../../src/site/content/content.ts';
import { atomFeed } from '../../../src/site/feeds/atom.ts';
import { FEED_DAYS, feedItems } from '../../../src/site/feeds/feed-item.ts';
import { ALL_CHANGES } from '../../../src/site/feeds/feeds.ts';
import { jsonFeed } from '../../../src/site/feeds/json-feed.ts';
import { GUIDES } from '../../../src/site/guides/guides.ts';
import { addressedFiles } from './addressed-files.ts';
import { apiProblems } from './api-problems.ts';
import { MISSING_PAGE, type Outputs, readOutputs } from './built-outputs.ts';
import { feedProblems } from './feed-problems.ts';
import { llmsProblems } from './llms-problems.ts';
import { markdownProblems } from './markdown-problems.ts';
import { pageFacts } from './page-facts.ts';
import { pageProblems } from './page-problems.ts';
import { searchProblems } from './search-problems.ts';
import { sitemapProblems } from './sitemap-problems.ts';

const SITE = 'dist/site';
const CODE = '/services/cam/errors/failed-operation.accesskey/';
const ACTION = '/services/cam/2019-01-16/update-access-key/';
const TYPE = '/services/cvm/types/2017-03-12/login-settings/';
const CODE_RECORD = '/api/v1/errors/failed-operation.accesskey.json';

const index = siteContent();
const recordPaths = recordRoutes(index).map(({ path }) => path);
const textOf = (path: string) => readFileSync(join(SITE, path), 'utf8');
let outputs: Outputs;
beforeAll(() => {
  outputs = readOutputs(SITE);
});

/** The outputs as they would be without something, or with something else in its place. */
function changed<Part extends 'pages' | 'markdown' | 'data'>(
  part: Part,
  path: string,
  value?: Outputs[Part] extends ReadonlyMap<string, infer Value> ? Value : never,
): Outputs {
  const map = new Map<string, unknown>(outputs[part]);
  if (value === undefined) map.delete(path);
  else map.set(path, value);
  return { ...outputs, [part]: map };
}

describe('the pages', () => {
  it('lead only to pages and anchors that are there, and to their own other forms', () => {
    expect(outputs.pages.size).toBeGreaterThan(recordPaths.length);
    expect(pageProblems(outputs)).toEqual([]);
  });

  it.each([
    ['href="/errors/"', 'href="/eroors/"', `${CODE}: /eroors/`],
    ['id="actions"', 'id="sources"', `${CODE}: #sources twice`],
    ['href="#main"', 'href="#man"', `${CODE}: #man`],
    ['accesskey.json">', 'accesskey.jsn">', `${CODE}: ${CODE_RECORD.replace('.json', '.jsn')}`],
    [`href="${CODE}index.md"`, 'href="/index.md"', `${CODE}: names the Markdown /index.md`],
    [`"url":"${CODE}"`, '"url":"/"', `${CODE}: names itself /`],
    ['"item":"/services/cam/"', '"item":"/services/cma/"', `${CODE}: /services/cma/`],
  ])('with %s as %s are named', (from, to, problem) => {
    const html = textOf(`${CODE}index.html`);
    expect(html).toContain(from);
    const page = pageFacts(html.replace(from, to));
    expect(pageProblems(changed('pages', CODE, page), [[CODE, page]])).toEqual([problem]);
  });

  it('that lead to a row which is gone are named', () => {
    const target = '/services/cam/2019-01-16/put-role-permissions-boundary/';
    const anchor = 'input-policy-id';
    const html = textOf(`${target}index.html`);
    const page = pageFacts(html.replace(` id="${anchor}"`, ''));
    const leading = [...outputs.pages].filter(([, { links }]) =>
      links.includes(`${target}#${anchor}`),
    );
    expect(leading.length).toBeGreaterThan(0);
    expect(pageProblems(changed('pages', target, page)).sort()).toEqual(
      leading.map(([path]) => `${path}: ${target}#${anchor}`).sort(),
    );
  });
});

describe('the Markdown of pages', () => {
  it('exists for every page and leads only to what exists', () => {
    expect(markdownProblems(outputs)).toEqual([]);
  });

  it('is missed where it is not there, and named where it is of nothing or leads nowhere', () => {
    const markdown = `${CODE}index.md`;
    expect(markdownProblems(changed('markdown', markdown))).toEqual([`${markdown}: not there`]);
    expect(markdownProblems(changed('markdown', '/x/index.md', []))).toEqual([
      '/x/index.md: of no page',
    ]);
    const links = ['/errors/index.md#top', '/errors/index.md', '/errors/', `${ACTION}#input-no`];
    expect(markdownProblems(changed('markdown', markdown, links))).toEqual([
      `${markdown}: /errors/index.md#top`,
      `${markdown}: ${ACTION}#input-no`,
    ]);
  });
});

describe('the data for programs', () => {
  it('has every code and action, and leads to its pages and back', () => {
    expect(apiProblems(outputs, index)).toEqual([]);
  });

  it('is found out where a record is gone, of nothing, or leads elsewhere', () => {
    const gone = apiProblems(changed('data', CODE_RECORD), index);
    expect(gone).toEqual([`${CODE_RECORD}: not there`, `${CODE_RECORD}: does not name ${CODE}`]);
    const more = '/api/v1/errors/none.json';
    expect(apiProblems(changed('data', more, {}), index)).toEqual([`${more}: of nothing`]);
    const elsewhere = changed('data', CODE_RECORD, { page: CODE, inner: [{ typePage: '/x/' }] });
    expect(apiProblems(elsewhere, index)).toEqual([`${CODE_RECORD}: /x/`]);
  });

  it('is found out where a list leaves a record out', () => {
    const first = '/api/v1/index/errors-1.json';
    const { errors } = outputs.data.get(first) as { errors: { record: string }[] };
    const short = changed('data', first, { errors: errors.slice(1) });
    expect(apiProblems(short, index)).toEqual([`${errors[0]?.record}: in no list`]);
  });

  it('is found out where a page leads to the record of another', () => {
    const page = { ...outputs.pages.get(CODE), record: '/api/v1/errors/internal-error.json' };
    const problems = apiProblems(changed('pages', CODE, page as never), index);
    expect(problems).toEqual([`${CODE}: names the record ${page.record}`]);
  });
});

describe('the search', () => {
  const parts = () => ({
    names: textOf('/search/names.json'),
    descriptions: textOf('/search/descriptions.json'),
    parameters: textOf('/search/parameters.json'),
    types: textOf('/search/types.json'),
    statements: textOf('/search/statements.json'),
    removed: textOf('/search/removed.json'),
  });
  // Lists lead to what they list, permissions are below their service.
  const guides = Object.values(GUIDES).map(({ path }) => path);
  const records = recordPaths.filter(
    (path) =>
      !/^\/(advice|errors|services)\/$|^\/changes\/|\/(permissions|actions|types|sites|changes)\/$/.test(
        path,
      ),
  );
  const findable = [...guides, ...records];

  it('leads only to pages and anchors that are there, and to all that can be looked for', () => {
    expect(findable).toContain(TYPE);
    expect(searchProblems(outputs, parts(), findable)).toEqual([]);
  });

  it('is found out where a page, a row or a name is gone', () => {
    for (const gone of ['/services/cam/', TYPE])
      expect(searchProblems(changed('pages', gone), parts(), findable)).toEqual([
        `search: ${gone}`,
      ]);
    const page = pageFacts(textOf(`${ACTION}index.html`).replace(' id="input-status"', ''));
    expect(searchProblems(changed('pages', ACTION, page), parts(), findable)).toEqual([
      `search: ${ACTION}#input-status`,
    ]);
    expect(searchProblems(outputs, parts(), [...findable, '/services/none/'])).toEqual([
      '/services/none/: cannot be found',
    ]);
  });
});

describe('llms.txt', () => {
  it('leads only to what is there, and by its rule to every record', () => {
    expect(llmsProblems(outputs, textOf('/llms.txt'), index)).toEqual([]);
  });

  it('is found out where an address is another', () => {
    const text = textOf('/llms.txt').replace('(/errors/index.md)', '(/x/index.md)');
    expect(llmsProblems(outputs, text, index)).toEqual(['/llms.txt: /x/index.md']);
    const renamed = textOf('/llms.txt').replace('v1/errors/SLUG', 'v2/errors/SLUG');
    expect(llmsProblems(outputs, renamed, index)).toHaveLength(index.owners.size);
  });
});

describe('the feeds', () => {
  const feeds = { atom: textOf('/changes.atom'), json: textOf('/changes.json') };

  it('lead only to what is there, to the newest month, and wholly where the site has an address', () => {
    expect(feedProblems(outputs, feeds, '')).toEqual([]);
    expect(feedProblems(outputs, wholeFeeds(), 'https://x.example')).toEqual([]);
  });

  it('are found out where a month has no page, or no place in them', () => {
    const page = outputs.pages.get('/');
    expect(feedProblems(changed('pages', '/changes/2999-01/', page), feeds, '')).toEqual([
      'feeds: without /changes/2999-01/',
    ]);
    const newest = [...outputs.pages.keys()].filter((path) => /^\/changes\/./.test(path)).sort();
    const [last = ''] = newest.reverse();
    const problems = feedProblems(changed('pages', last), wholeFeeds(), 'https://x.example');
    expect(problems).toContain(`feeds: ${last}`);
  });

  function wholeFeeds() {
    const site = new URL('https://x.example');
    const items = feedItems(changedDays(index, FEED_DAYS), ALL_CHANGES);
    return { atom: atomFeed(items, { site, updatedAt: null }), json: jsonFeed(items, site) };
  }
});

describe('a site that knows its address', () => {
  const ROOT = 'https://errors.example.org/docs';
  let files: ReadonlyMap<string, string>;
  let canonical: (path: string) => string | undefined;

  beforeAll(async () => {
    vi.resetModules();
    vi.stubEnv('SITE_URL', 'https://errors.example.org');
    vi.stubEnv('SITE_BASE', '/docs/');
    const { writeSiteFiles } = await import('../../../src/site/assemble/write-site-files.ts');
    const { pageHead } = await import('../../../src/site/html/page-head.ts');
    const records = new Set([...recordPaths, MISSING_PAGE]);
    const handMade = [...outputs.pages.keys()].filter((path) => !records.has(path));
    files = addressedFiles(
      (folder, paths) => writeSiteFiles(folder, index, paths),
      new Map(handMade.map((path) => [path, textOf(`${path}index.html`)])),
    );
    canonical = (path) => {
      const head = pageHead({ path, title: '', description: '', trail: [] }, null);
      return /<link rel="canonical" href="([^"]*)">/.exec(head.text)?.[1];
    };
  });
  afterAll(() => void vi.unstubAllEnvs());

  it('has every page in its sitemap, once, and the sitemap in robots.txt', () => {
    expect(sitemapProblems(outputs, files, ROOT)).toEqual([]);
    expect(files.get('/robots.txt')).toContain(`Sitemap: ${ROOT}/sitemap.xml\n`);
  });

  it('is found out where the sitemap lacks a page, has one twice, or none', () => {
    expect(sitemapProblems(changed('pages', CODE), files, ROOT)).toEqual([
      `sitemap: ${CODE} is not a page`,
    ]);
    const loc = `<url><loc>${ROOT}${CODE}</loc></url>\n`;
    const part = files.get('/sitemap-1.xml') ?? '';
    const problemsWith = (text: string) =>
      sitemapProblems(outputs, new Map([...files, ['/sitemap-1.xml', text]]), ROOT);
    expect(problemsWith(part.replace(loc, ''))).toEqual([`sitemap: without ${CODE}`]);
    expect(problemsWith(part.replace(loc, loc + loc))).toEqual([`sitemap: ${CODE} 2 times`]);
  });

  it('tells browsers an address of the search that is there, with its icon', () => {
    const $ = load(files.get('/opensearch.xml') ?? '', { xml: true });
    expect($('Url').attr('template')).toBe(`${ROOT}/search/?q={searchTerms}`);
    expect($('Image').text()).toBe(`${ROOT}/favicon.svg`);
    expect(outputs.files.has('/favicon.svg')).toBe(true);
  });

  it('calls every page by its own address', () => {
    expect(recordPaths.filter((path) => canonical(path) !== ROOT + path)).toEqual([]);
  });
});
