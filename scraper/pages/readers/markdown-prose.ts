import type { Block } from '../blocks/block.ts';
import { linkFinder } from '../blocks/links.ts';
import { parseHtml } from './parse-html.ts';
import { linkProse, proseOf } from './prose.ts';

/** The elements that the site's descriptions contain; any other `<…>` is text. */
const TAG =
  '/?(?:a|b|blockquote|br|code|del|div|em|font|h[1-6]|i|img|li|ol|p|pre|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?=[\\s/>])';
const MARKUP = new RegExp(`<${TAG}|&(?:[a-z]+|#\\d+|#x[\\da-f]+);`, 'i');
/** What markup does not begin in: code, and a bracket that opens no tag. */
const TEXT = new RegExp(`\`[^\`]*\`|<(?!${TAG})`, 'gi');

/** A block of Markdown whose texts are prose as the HTML reader gives it. Headings and code stay. */
export function withProse(block: Block, url: string | null): Block {
  const prose = (text: string) => markdownProse(text, url);
  if (block.type === 'paragraph') return { ...block, text: prose(block.text) };
  if (block.type === 'list') return { ...block, items: block.items.map(prose) };
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(prose)) };
  return block;
}

function markdownProse(text: string, url: string | null): string {
  return withLinks(MARKUP.test(text) ? htmlProse(text, url) : text, url);
}

function htmlProse(text: string, url: string | null): string {
  const html = text
    .replace(TEXT, (literal) => literal.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replaceAll('\n', '<br>');
  return proseOf(parseHtml(html)('body').contents().toArray(), url);
}

/** The text with absolute links; a link that leads to no page is its label. */
function withLinks(text: string, url: string | null): string {
  const linkAt = linkFinder(text);
  let out = '';
  let from = 0;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', Math.max(at + 1, from))) {
    const link = linkAt(at);
    if (!link) continue;
    const address = text.slice(at + link.label.length + 3, link.end - 1).trim();
    out += text.slice(from, at) + linkProse(link.label, address.split(/\s/, 1)[0], url);
    from = link.end;
  }
  return out + text.slice(from);
}
