import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ChangeEntry } from '../../../src/schema/history/change-entry.ts';
import { atomFeed } from '../../../src/site/feeds/atom.ts';
import { feedItems, permanentId } from '../../../src/site/feeds/feed-item.ts';
import { jsonFeed } from '../../../src/site/feeds/json-feed.ts';
import { ENTRY, hostileEntry, index } from './sample-changes.ts';

const site = new URL('https://errors.example');
const atomOf = (entries: ChangeEntry[], at?: URL) =>
  atomFeed(feedItems(index, entries), { site: at, updatedAt: '2024-01-01 00:00:00' });
const jsonOf = (entries: ChangeEntry[], at?: URL) =>
  JSON.parse(jsonFeed(feedItems(index, entries), at));

describe('the Atom feed', () => {
  it('has whole addresses where the site has one, and relative ones, said so, where not', () => {
    const links = (xml: string) =>
      load(xml, { xml: true })('link')
        .toArray()
        .map(({ attribs }) => attribs.href);
    expect(links(atomOf([ENTRY], site))).toEqual([
      'https://errors.example/changes.atom',
      'https://errors.example/changes/',
      'https://errors.example/changes/2024-02-02/',
    ]);
    expect(atomOf([ENTRY], site)).not.toMatch('SITE_URL');
    expect(links(atomOf([ENTRY]))).toEqual(['changes.atom', 'changes/', 'changes/2024-02-02/']);
    expect(atomOf([ENTRY])).toMatch('<!-- Links are relative: SITE_URL was not set');
  });

  it('tells what the entry tells, under an id that does not depend on the place', () => {
    const $ = load(atomOf([ENTRY], site), { xml: true });
    expect($('entry > updated').text()).toBe('2024-02-02T03:04:05Z');
    expect($('feed > updated').text()).toBe('2024-02-02T03:04:05Z');
    expect($('entry > summary').text()).toMatch('31 error codes: 30 added, 1 removed;');
    const content = load($('entry > content').text());
    expect(content('li').text()).toMatch('UpdateAccessKey (cam 2019-01-16)');
    const id = $('entry > id').text();
    expect(id).toBe(load(atomOf([ENTRY]), { xml: true })('entry > id').text());
    expect(id).not.toBe($('feed > id').text());
  });

  it('of nothing is of the date of the content', () => {
    const $ = load(atomOf([]), { xml: true });
    expect([$('entry').length, $('feed > updated').text()]).toEqual([0, '2024-01-01T00:00:00Z']);
  });

  it('is the same bytes each time, newest first, and of bounded length', () => {
    const entries = Array.from({ length: 40 }, (_, at) => ({
      ...ENTRY,
      after: { ...ENTRY.after, updatedAt: `${2064 - at}-03-01 00:00:00` },
    }));
    expect(atomOf(entries)).toBe(atomOf(structuredClone(entries)));
    const dates = load(atomOf(entries), { xml: true })('entry > updated').toArray();
    expect(dates).toHaveLength(20);
    expect(jsonOf(entries).items[0].date_published).toBe('2064-03-01T00:00:00Z');
  });

  it('contains hostile names as text, and no character that XML forbids', () => {
    const xml = atomOf([hostileEntry()]);
    expect(xml).not.toMatch('<script');
    expect(xml.isWellFormed()).toBe(true);
    expect(Array.from(xml).filter((character) => character < ' ' && character !== '\n')).toEqual(
      [],
    );
    const html = load(xml, { xml: true })('entry > content').text();
    expect(load(html)('script')).toHaveLength(0);
    expect(load(html).text()).toMatch(']]></title><script>alert(1)</script>&"\'');
  });
});

describe('the JSON Feed', () => {
  it('has what version 1.1 requires, and addresses only where the site has one', () => {
    const feed = jsonOf([ENTRY], site);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.any(String),
      home_page_url: 'https://errors.example/changes/',
      feed_url: 'https://errors.example/changes.json',
      items: [{ url: 'https://errors.example/changes/2024-02-02/' }],
    });
    const without = jsonOf([ENTRY]);
    expect(JSON.stringify(without)).not.toMatch(/_url"|"url"/);
    expect(without.user_comment).toMatch('SITE_URL was not set');
    expect(without.items[0].id).toBe(feed.items[0].id);
    expect(load(without.items[0].content_html).text()).toMatch('31 error codes');
  });

  it('contains hostile names as text', () => {
    expect(jsonOf([hostileEntry()]).items[0].content_html).not.toMatch('<script');
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
