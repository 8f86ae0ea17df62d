import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../scraper/pages/extract-page.ts';
import { READERS } from '../../../scraper/pages/readers/index.ts';
import { CONTENT } from '../helpers.ts';
import { siteHtml } from './page-forms.ts';

const SOURCES = join(CONTENT, 'sources');
const captures = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'));

describe('a captured page, served as HTML', () => {
  it.each(captures)('%s states the same, field by field', (name) => {
    const note = JSON.parse(readFileSync(join(SOURCES, name.replace(/txt$/, 'json')), 'utf8'));
    const text = readFileSync(join(SOURCES, name), 'utf8');
    const captured = READERS[note.form as keyof typeof READERS](text, { name, url: note.url });
    const html = siteHtml(captured);
    const served = READERS.html(html, { name, url: note.url });
    const { facts, issues } = extractPage(served, 'page', { form: 'html', text: html });
    expect(issues).toEqual([]);
    const read = extractPage(captured, 'page', { form: note.form, text });
    expect(facts).toEqual(read.facts);
    if (captured.title !== null) {
      const { title, product, updatedAt } = served;
      expect({ title, product, updatedAt }).toEqual({
        title: captured.title,
        product: captured.product,
        updatedAt: captured.updatedAt,
      });
    }
  });

  it('is one of five', () => {
    expect(captures).toHaveLength(5);
  });
});
