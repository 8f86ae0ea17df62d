import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { categoryChart } from '../../../src/site/insights/charts.ts';
import { placeNames } from '../../../src/site/insights/name-labels.ts';
import { categoryCounts, serviceSizes, sharedCodes } from '../../../src/site/insights/tables.ts';
import { csvOf } from '../../../src/text/csv.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleIndex();
const { content } = index;

describe('the tables behind the pictures', () => {
  it('count every code of every service once in its category', () => {
    const distinct = new Set(
      content.serviceVersions.flatMap(({ service, errorCodes }) =>
        errorCodes.map(({ code }) => `${service} ${code}`),
      ),
    );
    const counted = categoryCounts(index).reduce((sum, { codes }) => sum + codes, 0);
    expect(counted).toBe(distinct.size);
    expect(serviceSizes(index).reduce((sum, { codes }) => sum + codes, 0)).toBe(distinct.size);
  });

  it('count every action', () => {
    const actions = serviceSizes(index).reduce((sum, size) => sum + size.actions, 0);
    expect(actions).toBe(content.manifest.counts.actions);
  });

  it('have the most shared code first, and none that one service alone has', () => {
    const shared = sharedCodes(index);
    expect(shared[0]?.code).toBe('InternalError');
    expect(shared.every(({ services }) => services > 1)).toBe(true);
  });
});

describe('a table as CSV', () => {
  it('quotes what would break a row, and what a spreadsheet would compute', () => {
    const rows = [{ name: 'a,"b"\nc', sum: '=1+1' }];
    expect(csvOf(['name', 'sum'], rows)).toBe('name,sum\r\n"a,""b""\nc",\'=1+1\r\n');
  });
});

describe('names next to dots', () => {
  it('are on the side that has room, the first ones first, or are left out', () => {
    const dots = [
      { name: 'first', x: 30, y: 50 },
      { name: 'no-room-at-all', x: 28, y: 48 },
      { name: 'at-the-edge', x: 195, y: 90 },
    ];
    const placed = placeNames(dots, 200).map(({ dot, side }) => `${dot.name} ${side}`);
    expect(placed).toEqual(['first right', 'at-the-edge left']);
  });

  it('cover no dot, and are above it if neither side has room', () => {
    const dots = [
      { name: 'between', x: 100, y: 50 },
      { name: 'left', x: 80, y: 50 },
      { name: 'right', x: 120, y: 50 },
    ];
    const placed = placeNames(dots, 200).map(({ dot, side }) => `${dot.name} ${side}`);
    expect(placed).toEqual(['between above', 'left left', 'right right']);
  });
});

describe('a picture', () => {
  const hostile = '"><script>alert(1)</script>';
  const { text } = categoryChart([{ service: 'cam', category: hostile, codes: 12 }]);

  it('contains no script and no inline style, whatever names it shows', () => {
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=/);
    expect(text).toContain('cam: 12');
  });

  it('writes numbers in ink on pale cells, and in the colour of the paper on dark ones', () => {
    const rows = [12, 40, 161].map((codes, at) => ({ service: `s${at}`, category: 'c', codes }));
    const $ = load(categoryChart(rows).text);
    const fills = $('text')
      .filter((_, label) => /^\d+$/.test($(label).text()))
      .map((_, label) => `${$(label).text()} ${$(label).closest('[fill]').attr('fill')}`)
      .get();
    expect(fills).toEqual(['12 var(--ink)', '40 var(--ink)', '161 var(--paper)']);
  });

  it('leads to what it shows', () => {
    const $ = load(categoryChart([{ service: 'cam', category: 'A', codes: 1 }]).text);
    expect($('a').attr('href')).toBe('/services/cam/?cat=A');
    expect($('a title').text()).toBe('cam: 1 A code');
  });

  it('has no letter below 12 pixels', () => {
    const $ = load(text);
    expect($('svg').attr('font-size')).toBe('12');
    expect($('svg [font-size]').length).toBe(0);
  });
});
