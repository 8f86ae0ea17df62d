import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../scraper/pages/blocks/block.ts';
import { extractPage } from '../../../scraper/pages/extract-page.ts';
import { READERS } from '../../../scraper/pages/readers/index.ts';
import type { Page } from '../../../scraper/pages/readers/page.ts';
import { CONTENT } from '../helpers.ts';

const SOURCES = join(CONTENT, 'sources');
const captures = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'));

describe('a captured page, served as HTML', () => {
  it.each(captures)('%s states the same, field by field', (name) => {
    const note = JSON.parse(readFileSync(join(SOURCES, name.replace(/txt$/, 'json')), 'utf8'));
    const text = readFileSync(join(SOURCES, name), 'utf8');
    const captured = READERS[note.form as keyof typeof READERS](text, { name, url: note.url });
    const served = READERS.html(siteHtml(captured), { name, url: note.url });
    const { facts, issues } = extractPage(served, 'page');
    expect(issues).toEqual([]);
    expect(facts).toEqual(extractPage(captured, 'page').facts);
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

/** The page in the markup of the site; a capture that has lost its frame gets a title of its own. */
function siteHtml({ title, product, updatedAt, blocks }: Page): string {
  const heading = escaped(title ?? 'Untitled');
  return `<!DOCTYPE html><html><head><title>${escaped(product ?? '')} ${heading} - Documentation</title></head><body>
<h1 class="rno-title-module-title">${heading}</h1>
<p class="rno-title-module-date">마지막 업데이트 시간：${updatedAt ?? ''}</p>
<div id="docArticleContent" class="doc-article-content"><div class="markdown-text-box">
${blocks.map(blockHtml).join('\n')}
</div></div></body></html>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level ?? 2}>${proseHtml(block.text)}</h${block.level ?? 2}>`;
    case 'paragraph':
      return `<p>${proseHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${proseHtml(item)}</li>`).join('')}</ul>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'table': {
      const row = (cells: readonly string[], cell: string) =>
        `<tr>${cells.map((text) => `<${cell}>${proseHtml(text)}</${cell}>`).join('')}</tr>`;
      const rows = block.rows.map((cells) => row(cells, 'td')).join('\n');
      return `<table><thead>${row(block.header, 'th')}</thead><tbody>${rows}</tbody></table>`;
    }
  }
}

/** Prose as the site writes it: links, code and line breaks as elements. */
function proseHtml(text: string): string {
  return escaped(text)
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('\n', '<br>');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
