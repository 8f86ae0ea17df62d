import type { Block } from '../../../scraper/pages/blocks/block.ts';
import type { Page } from '../../../scraper/pages/readers/page.ts';

type Frame = Pick<Page, 'title' | 'product' | 'updatedAt' | 'blocks'>;

/** A page in the markup of the site; a page that has lost its frame gets a title of its own. */
export function siteHtml({ title, product, updatedAt, blocks }: Frame): string {
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
      return `<table><thead>${row(block.header, 'th')}</thead><tbody>\n${rows}\n</tbody></table>`;
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

/** A page in Markdown with headings, as public copies are. */
export function siteMarkdown({ title, updatedAt, blocks }: Frame): string {
  const head = [`# ${title ?? 'Untitled'}`, `Last updated: ${updatedAt ?? '2024-01-02 03:04:05'}`];
  return `${[...head, ...blocks.map(blockMarkdown), 'Was this page helpful?'].join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'code':
      return `\`\`\`\n${block.text}\n\`\`\``;
    case 'table': {
      const row = (cells: readonly string[]) =>
        `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
      const separator = `|${block.header.map(() => '---|').join('')}`;
      return [row(block.header), separator, ...block.rows.map(row)].join('\n');
    }
  }
}

/** A page as a capture of its visible text, in which tables have lost their borders. */
export function siteText({ title, product, updatedAt, blocks }: Frame): string {
  const frame = [
    'tencent cloud',
    product ?? 'Some Product',
    'API Documentation\nError Codes\nData Types',
    `${title ?? 'Untitled'}\n\nPDF\nFocus Mode\nFont Size\nLast updated: ${updatedAt ?? '2024-01-02 03:04:05'}`,
  ];
  const footer = ['Help and Support', 'Was this page helpful?\n'];
  return [...frame, ...blocks.map(blockText), ...footer].join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'code':
      return block.text;
    case 'list':
      return block.items.map((item) => `  • ${item}`).join('\n');
    case 'table':
      return [block.header, ...block.rows]
        .map((cells) => cells.filter((cell) => cell !== '').join(' '))
        .join('\n');
  }
}
