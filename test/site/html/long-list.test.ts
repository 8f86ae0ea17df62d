import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ListRow, LongList } from '../../../src/site/blocks/long-list.ts';
import { renderBlocks } from '../../../src/site/html/render-blocks.ts';
import { writeBlocks } from '../../../src/site/markdown/write-blocks.ts';

const rows = (category: string, count: number): ListRow[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `${category}.DiskNotFound${at}`,
    path: `/services/x/errors/${category}-${at}/`,
    says: [`Disk ${at} is missing.`],
    retry: at === 0 ? 'backoff' : 'no',
  }));
const list = (options: Partial<LongList> = {}): LongList => ({
  type: 'long-list',
  noun: 'code',
  page: '/services/x/',
  groups: [
    { name: 'A', rows: rows('A', 4) },
    { name: 'B', rows: rows('B', 30) },
  ],
  ...options,
});
const shown = (options?: Partial<LongList>) => load(renderBlocks([list(options)]).text);

describe('a long list', () => {
  it('has a filter with a name, and a link to each group', () => {
    const $ = shown();
    expect($('input[type=search]').attr('aria-label')).toBe('Filter 34 codes');
    expect(
      $('.list-groups a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['#A', '#B']);
    expect($('h3#B').text()).toBe('B 30');
    expect($('label').text()).toContain('Worth retrying 2');
  });

  it('has no filter for a few rows', () => {
    const $ = shown({ groups: [{ name: '', rows: rows('A', 4) }] });
    expect($('form, nav, h3').length).toBe(0);
    expect($('li').length).toBe(4);
  });

  it('shows the first rows, and folds the others; a cut group keeps its name and has one anchor', () => {
    const $ = shown({ visible: 10 });
    expect($('.long-list > section li').length).toBe(10);
    expect($('details li').length).toBe(24);
    expect($('summary').text()).toBe('24 more');
    expect(
      $('h3')
        .map((_, head) => $(head).text())
        .get(),
    ).toEqual(['A 4', 'B 30', 'B']);
    expect($('#B').length).toBe(1);
  });

  it('does not fold a handful of rows', () => {
    expect(shown({ visible: 31 })('details').length).toBe(0);
  });

  it.each([
    ['/services/x/', 'errors/A-0/'],
    ['/services/x/actions/', '../errors/A-0/'],
    ['/errors/', '/services/x/errors/A-0/'],
  ])('has short addresses on the page %s', (page, address) => {
    expect(shown({ page })('li a').first().attr('href')).toBe(address);
  });

  it('breaks names between words alone', () => {
    expect(shown()('li a').first().html()).toBe('<i>A</i>.Disk<wbr>Not<wbr>Found0');
  });

  it('has everything in Markdown, with the answer on retrying', () => {
    const lines = writeBlocks([list({ visible: 2 })]).split('\n');
    expect(lines[0]).toBe('### A (4)');
    expect(lines[2]).toBe(
      '- [`A.DiskNotFound0`](/services/x/errors/A-0/index.md) (retry: back-off): Disk 0 is missing.',
    );
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(34);
  });
});
