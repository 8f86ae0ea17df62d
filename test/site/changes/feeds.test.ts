import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { changedDays, type PeriodChanges } from '../../../src/records/changes/month-changes.ts';
import { atomFeed } from '../../../src/site/feeds/atom.ts';
import { feedItems, permanentId } from '../../../src/site/feeds/feed-item.ts';
import { ALL_CHANGES, serviceSubject } from '../../../src/site/feeds/feeds.ts';
import { jsonFeed } from '../../../src/site/feeds/json-feed.ts';
import { sampleChangesIndex } from '../../records/changes/sample-history.ts';
import { hostileDay } from './hostile-day.ts';

const days = changedDays(sampleChangesIndex(), 30);
const site = new URL('https://errors.example');
const updatedAt = '2024-01-01 00:00:00';
const atomOf = (of: readonly PeriodChanges[], at?: URL) =>
  atomFeed(feedItems(of, ALL_CHANGES), { site: at, updatedAt });
const jsonOf = (of: readonly PeriodChanges[], at?: URL) =>
  JSON.parse(jsonFeed(feedItems(of, ALL_CHANGES), at));

function linksOf(xml: string): (string | undefined)[] {
  return load(xml, { xml: true })('link')
    .toArray()
    .map(({ attribs }) => attribs.href);
}

describe('the Atom feed', () => {
  it('has whole addresses where the site has one, and relative ones, said so, where not', () => {
    expect(linksOf(atomOf(days, site)).slice(0, 3)).toEqual([
      'https://errors.example/changes.atom',
      'https://errors.example/changes/',
      'https://errors.example/changes/2021-07/',
    ]);
    expect(atomOf(days, site)).not.toMatch('SITE_URL');
    expect(linksOf(atomOf(days)).slice(0, 3)).toEqual([
      'changes.atom',
      'changes/',
      'changes/2021-07/',
    ]);
    expect(atomOf(days)).toMatch('<!-- Links are relative: SITE_URL was not set');
  });

  it('has an item for each day, under an id that does not depend on the place', () => {
    const $ = load(atomOf(days, site), { xml: true });
    const [first, , second] = $('entry').toArray();
    expect($(first).find('updated').text()).toBe('2021-07-10T00:00:00Z');
    expect($(first).find('title').text()).toBe('2021-07-10: 1 code returned');
    expect($('feed > updated').text()).toBe('2021-07-10T00:00:00Z');
    const said = load($(second).find('content').text())('li').text();
    expect(said).toContain('Input parameters added to ListUsers: Rp (international 3.0.2.1)');
    const ids = (xml: string) => load(xml, { xml: true })('id').text();
    expect(ids(atomOf(days, site))).toBe(ids(atomOf(days)));
    expect(
      new Set(
        $('id')
          .toArray()
          .map((id) => $(id).text()),
      ).size,
    ).toBe(days.length + 1);
  });

  it('of nothing is of the date of the content', () => {
    const $ = load(atomOf([]), { xml: true });
    expect([$('entry').length, $('feed > updated').text()]).toEqual([0, '2024-01-01T00:00:00Z']);
  });

  it('contains hostile names as text, and no character that XML forbids', () => {
    const xml = atomOf([hostileDay()]);
    expect(xml).not.toMatch('<script');
    expect(xml.isWellFormed()).toBe(true);
    expect(Array.from(xml).filter((one) => one < ' ' && one !== '\n')).toEqual([]);
    const html = load(xml, { xml: true })('entry > content').text();
    expect(load(html)('script')).toHaveLength(0);
    expect(load(html).text()).toMatch(']]></title><script>alert(1)</script>&"\'');
  });
});

describe('the feed of a service', () => {
  const subject = serviceSubject({ service: 'cam', name: 'Cloud Access Management' });
  const feed = (at?: URL) => atomFeed(feedItems(days, subject), { site: at, updatedAt }, subject);

  it('leads to the timeline of the service, also from its own folder', () => {
    expect(linksOf(feed(site)).slice(0, 3)).toEqual([
      'https://errors.example/services/cam/changes.atom',
      'https://errors.example/services/cam/changes/',
      'https://errors.example/services/cam/changes/',
    ]);
    const relative = linksOf(feed()).map(
      (link) => new URL(link ?? '', 'http://x/services/cam/changes.atom').pathname,
    );
    expect(new Set(relative)).toEqual(
      new Set(['/services/cam/changes.atom', '/services/cam/changes/']),
    );
  });

  it('has other ids than the feed of all services', () => {
    const ids = (xml: string) =>
      load(xml, { xml: true })('id')
        .toArray()
        .map((id) => load(id).text());
    expect(ids(feed()).filter((id) => ids(atomOf(days)).includes(id))).toEqual([]);
  });
});

describe('the JSON Feed', () => {
  it('has what version 1.1 requires, and addresses only where the site has one', () => {
    const feed = jsonOf(days, site);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.any(String),
      home_page_url: 'https://errors.example/changes/',
      feed_url: 'https://errors.example/changes.json',
    });
    expect(feed.items[0].url).toBe('https://errors.example/changes/2021-07/');
    const without = jsonOf(days);
    expect(JSON.stringify(without)).not.toMatch(/_url"|"url"/);
    expect(without.user_comment).toMatch('SITE_URL was not set');
    expect(without.items[0].id).toBe(feed.items[0].id);
    expect(load(without.items[0].content_html).text()).toMatch('Codes returned: Old.Code');
  });

  it('contains hostile names as text', () => {
    expect(jsonOf([hostileDay()]).items[0].content_html).not.toMatch('<script');
  });
});

describe('an id', () => {
  it('is a UUID of version 5, always the same for a name', () => {
    const id = permanentId('2024-02-02');
    expect(id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(id).toBe(permanentId('2024-02-02'));
    expect(id).not.toBe(permanentId('2024-02-03'));
  });
});
