import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import {
  type ChangeEntry,
  type ChangeTally,
  NAMED_CHANGES,
} from '../../../src/schema/history/change-entry.ts';
import { entryBlocks, shortEntryBlocks } from '../../../src/site/changes/entry-blocks.ts';
import { describeSources, summarizeEntry } from '../../../src/site/changes/summarize-entry.ts';
import { renderBlocks } from '../../../src/site/html/render-blocks.ts';
import { changePictures } from '../../../src/site/insights/change-pictures.ts';
import { changeCounts, changedServices } from '../../../src/site/insights/change-tables.ts';
import { sitePath } from '../../../src/text/paths.ts';
import { ENTRY, hostileEntry, index } from './sample-changes.ts';

const entryHtml = (...entry: Parameters<typeof entryBlocks>) => renderBlocks(entryBlocks(...entry));
const services = new Set(index.services.keys());
const EMPTY: ChangeEntry = {
  ...ENTRY,
  sources: { added: 0, removed: 0 },
  releases: [],
  distinctCodes: { added: 0, removed: 0 },
  counts: {},
  commonErrorCodes: [],
  serviceVersions: [],
};

/** The most names that a file may list, as added, as changed and as reworded. */
function tallies(all: readonly string[]): ChangeTally[] {
  const names = all.slice(0, NAMED_CHANGES);
  return (['added', 'changed', 'reworded'] as const).map((kind) => ({ kind, count: 1000, names }));
}

describe('an entry in words', () => {
  it('tells every figure once', () => {
    expect(summarizeEntry(ENTRY)).toEqual([
      '2 service versions: 1 added, 1 changed',
      '5 actions: 4 added, 1 reworded',
      '31 error codes: 30 added, 1 removed',
      '1 common error code restored',
      '1 error code new to the catalog',
      '1 error code removed from the catalog',
    ]);
    expect(describeSources(ENTRY)).toEqual([
      'Updated source: sdk, from 1.0 to 1.1.',
      'New sources: 3 pages.',
    ]);
  });

  it('counts a release that is new among its own sentences, not among the pages', () => {
    const releases = [{ title: 'sdk', before: null, after: '1.1' }];
    expect(describeSources({ ...ENTRY, releases, sources: { added: 1, removed: 0 } })).toEqual([
      'New source: sdk 1.1.',
    ]);
  });

  it('says so if nothing has changed', () => {
    expect(entryHtml(index, EMPTY).text).toMatch(/^<p>No changes\.<\/p>\s*$/);
  });
});

describe('an entry as a page', () => {
  const $ = load(entryHtml(index, ENTRY).text);
  const linkOf = (name: string) => $(`a:contains("${name}")`).attr('href');

  it('leads to the pages of what the site still has, and names the rest', () => {
    expect(linkOf('UpdateAccessKey')).toBe(sitePath.action('cam', '2019-01-16', 'UpdateAccessKey'));
    expect(linkOf('OperationDenied.AccessKeyOverLimit')).toBe(
      sitePath.serviceError('cam', 'OperationDenied.AccessKeyOverLimit'),
    );
    expect(linkOf('InternalError')).toBe(sitePath.sharedError('InternalError'));
    expect([linkOf('No.Such'), linkOf('Long.Gone')]).toEqual([undefined, undefined]);
    expect($.text()).toMatch('No.Such');
  });

  it('counts what is not named, and lists each service version with its figures', () => {
    const group = $('h2:contains("30 error codes added to existing service versions") + ul li');
    expect(group.last().text()).toBe('and 28 more');
    const rows = $('tbody tr').toArray();
    expect(rows.map((row) => $(row).text())).toEqual([
      'cam 2019-01-16changed1 reworded30 added, 1 removednone',
      'cvm 2017-03-12added4 addednonenone',
    ]);
  });

  it('stays a page of bearable size when every service version changes', () => {
    const everyVersion = Array.from({ length: 26 }, () => index.content.serviceVersions).flat();
    const serviceVersions = everyVersion.map((version) => ({
      service: version.service,
      apiVersion: version.apiVersion,
      kind: 'changed' as const,
      actions: tallies(version.actions.map(({ name }) => name)),
      errorCodes: tallies(version.errorCodes.map(({ code }) => code)),
      dataTypes: { added: 1000, removed: 1000, changed: 1000 },
    }));
    const { text } = entryHtml(index, { ...ENTRY, serviceVersions });
    expect(text.length).toBeGreaterThan(80_000);
    expect(text.length).toBeLessThan(145_000);
  });

  it('shows hostile names as text', () => {
    for (const { text } of [
      entryHtml(index, hostileEntry()),
      renderBlocks(shortEntryBlocks(index, hostileEntry())),
    ])
      expect(text).not.toMatch(/<script|<\/title/);
  });
});

describe('the pictures of the last change', () => {
  it('have tables that add up with the entry', () => {
    const counts = changeCounts(ENTRY);
    expect(counts).toHaveLength(7);
    expect(counts[0]).toEqual({ records: 'service versions', change: 'added', count: 1 });
    expect(changedServices(ENTRY)).toMatchObject([
      { service: 'cam', added: 30, removed: 1, reworded: 1, total: 32 },
      { service: 'cvm', added: 4, total: 4 },
    ]);
  });

  it('say in words what they show', () => {
    const [all, byService] = changePictures([ENTRY, EMPTY], services);
    expect(all?.text).toMatch(
      'The latest data update is from 2024-01-01 to 2024-02-02. 2 service versions: 1 added',
    );
    expect(all?.chart.text).toMatch('error codes added: 30');
    expect(byService?.text).toMatch('of 2 services changed. cam has the most changes: 32.');
    expect(byService?.chart.text).toMatch(`href="${sitePath.service('cam')}"`);
    expect(byService?.title).toBe('cam changed the most');
  });

  it('are empty until a second update is recorded, and if nothing differs', () => {
    expect(changePictures([], services)).toEqual([]);
    expect(changePictures([ENTRY], services)).toEqual([]);
    expect(changePictures([EMPTY, ENTRY], services)).toEqual([]);
  });

  it('contain no script whatever names they show', () => {
    for (const { chart } of changePictures([hostileEntry(), ENTRY], services))
      expect(chart.text).not.toMatch(/<script|<style|style=/);
  });
});
