import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { changedMonths } from '../../../src/records/changes/month-changes.ts';
import { ApiChangesSchema, ApiMonthSchema } from '../../../src/schema/published/api/changes.ts';
import { apiChanges, apiMonth } from '../../../src/site/api/api-changes.ts';
import { monthArticle } from '../../../src/site/articles/changes/month-article.ts';
import { monthsArticle } from '../../../src/site/articles/changes/months-article.ts';
import { serviceChangesArticle } from '../../../src/site/articles/changes/service-changes-article.ts';
import { fitPage, rowsThatFit } from '../../../src/site/articles/timeline/fit-page.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';
import { sitePath } from '../../../src/text/paths.ts';
import {
  CAM,
  indexWith,
  sampleChangesIndex,
  sampleHistory,
} from '../../records/changes/sample-history.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleChangesIndex();
const months = changedMonths(index);

/** The rows of a page, as their words. */
function rowsOf(html: string): string[] {
  const $ = load(html);
  return $('.long-list li')
    .toArray()
    .map((row) =>
      [...$(row).find('a, em, small'), ...$(row).find('p')]
        .map((part) => $(part).text())
        .join(' | '),
    );
}

function cam(of = index) {
  const service = of.services.get('cam');
  if (!service) throw new Error('the sample has no cam');
  return service;
}

function month(period: string, of = index) {
  const found = changedMonths(of).find((one) => one.period === period);
  if (!found) throw new Error(`the sample has no changes in ${period}`);
  return found;
}

describe('the page of all months', () => {
  it('has a row for each, the newest first, by year', () => {
    const $ = load(toHtml(monthsArticle(index)).text);
    expect($('.long-list h3').text()).toBe('2021 2');
    expect(
      $('.long-list li a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['/changes/2021-07/', '/changes/2021-06/']);
    expect($('.long-list li').last().text()).toBe(
      'June 20211 code and 1 action added, 1 code removedcam',
    );
  });

  it('says so where the content has no history', () => {
    expect(toMarkdown(monthsArticle(sampleIndex()))).toContain('has no history of releases');
  });

  it('leads to the feeds in Markdown too', () => {
    expect(toMarkdown(monthsArticle(index))).toContain('[Atom feed](/changes.atom)');
  });
});

describe('the page of a month', () => {
  const html = toHtml(monthArticle(index, month('2021-06'))).text;

  it('has what was removed first, with the day, and marks what one site alone changed', () => {
    expect(rowsOf(html)).toEqual([
      'Cloud Access Management',
      'Old.Code | code removed | International | 2021-06-20',
      'AddUser | action added | International | 2021-06-10',
      'New.Code | code added | 2021-06-20',
      'ListUsers | codes added | International | 2021-06-10',
      'ListUsers | input added | International | 2021-06-11',
      'Data types | types added | International | 2021-06-11',
    ]);
  });

  it('says what an action can return now, and links to other months and to the record', () => {
    expect(load(html)('li:contains("codes added")').text()).toContain('Can return New.Code');
    const links = load(html)('header a').map(
      (_, link) => load(html)(link).attr('href') ?? link.attribs.href,
    );
    expect(links.get()).toEqual(['/changes/2021-07/', '/api/v1/changes/2021-06.json']);
  });

  it('has one row for a version that is gone with all that it had', () => {
    const gone = indexWith(
      sampleHistory('international', {
        sdk: [
          { release: '3.0.1', change: 'found', version: true, returns: ['ListUsers = Old.Code'] },
          { release: '3.0.2', change: 'removed', version: true },
        ],
      }),
    );
    const page = toHtml(monthArticle(gone, month('2021-06', gone))).text;
    expect(rowsOf(page)).toEqual([
      'Cloud Access Management | International',
      `cam ${CAM} | version removed | International | 2021-06-10`,
    ]);
    expect(load(page)('.long-list').text()).toContain('With 1 code and 1 action');
  });

  it('cuts long lists of names, and says how many are left', () => {
    const names = Array.from({ length: 3000 }, (_, at) => `LimitExceeded.NumberOf${at}`).join(' ');
    const many = indexWith(
      sampleHistory('international', {
        sdk: [{ release: '3.0.2', change: 'added', codes: names }],
      }),
    );
    const page = toHtml(monthArticle(many, month('2021-06', many))).text;
    expect(page.length).toBeLessThan(150_000);
    const last = load(page)('.long-list li').last();
    expect(last.find('a').attr('href')).toBe('/api/v1/changes/2021-06.json');
    expect(last.text()).toMatch(/^2,?\d+ more/);
  });
});

describe('the timeline of a service', () => {
  it('is by year, the newest first, with the releases', () => {
    const html = toHtml(serviceChangesArticle(index, cam())).text;
    expect(load(html)('.page-tabs [aria-current]').text()).toBe('Changes 8');
    expect(rowsOf(html)[0]).toBe('Old.Code | code returned | 3.0.4 | International | 2021-07-10');
    expect(load(html)('#changes ~ p a').attr('href')).toBe('/services/cam/changes.atom');
  });

  it('has links to the pages that exist', () => {
    const known = cam(sampleIndex()).versions[0]?.actions[0]?.name ?? '';
    const own = indexWith(
      sampleHistory('international', {
        sdk: [{ release: '3.0.2', change: 'added', actions: known }],
      }),
    );
    const $ = load(toHtml(serviceChangesArticle(own, cam(own))).text);
    expect(`${sitePath.serviceChanges('cam')}${$('.long-list a').attr('href')}`).toContain('../');
    expect(
      new URL($('.long-list a').attr('href') ?? '', 'http://x/services/cam/changes/').pathname,
    ).toBe(sitePath.action('cam', CAM, known));
  });
});

describe('what fits on a page', () => {
  const row = { name: 'LimitExceeded', path: '/services/cam/errors/limit-exceeded/' };

  it('is all of a few rows, and the first of many', () => {
    expect(rowsThatFit([row, row])).toHaveLength(2);
    const shown = rowsThatFit(Array.from({ length: 5000 }, () => row)).length;
    expect(shown).toBeGreaterThan(500);
    expect(shown).toBeLessThan(1500);
  });

  it('is made with fewer names until it does', () => {
    const asked: number[] = [];
    fitPage((limit) => {
      asked.push(limit);
      return [{ name: 'cam', rows: Array.from({ length: limit * 30 }, () => row) }];
    });
    expect(asked.length).toBeGreaterThan(1);
    expect(asked).toEqual(asked.toSorted((one, other) => other - one));
  });
});

describe('the changes for programs', () => {
  it('are as their schemas say', () => {
    expect(ApiChangesSchema.parse(apiChanges(months))).toMatchObject({
      months: [{ month: '2021-07', record: '/api/v1/changes/2021-07.json' }, { month: '2021-06' }],
    });
    for (const one of months) expect(ApiMonthSchema.parse(apiMonth(one)).month).toBe(one.period);
  });
});
