import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/lib/csv.ts';
import { loadContent } from '../../src/lib/load-content.ts';
import { indexContent } from '../../src/site/content-index.ts';
import { categoryChart } from '../../src/site/insights/charts.ts';
import { categoryCounts, serviceSizes, sharedCodes } from '../../src/site/insights/tables.ts';

const content = loadContent('content');
const index = indexContent(content);

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

describe('a picture', () => {
  const hostile = '"><script>alert(1)</script>';
  const { text } = categoryChart([{ service: 'cam', category: hostile, codes: 12 }]);

  it('holds no script and no inline style, whatever names it shows', () => {
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=/);
    expect(text).toContain('cam: 12');
  });

  it('leads to what it shows', () => {
    expect(text).toContain('href="/services/cam/"');
  });
});
