import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { codeSpan } from '../../text/code-span.ts';
import { markdownPath } from '../../text/paths.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { bullets, codeBlock, joinBlocks, numbered } from './markdown.ts';

/** What only works in a browser, or is there for the eye alone. */
const UNSPOKEN =
  'script, style, svg, button, input, form, template, [aria-hidden="true"], [hidden], .trail, .contents, .pager, .visually-hidden';
const BLOCKS = new Set(
  'article aside details div dl dt dd figure figcaption footer h1 h2 h3 h4 header li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/**
 * The main part of a page made by hand, in Markdown: headings, paragraphs, lists, code, tables row by row.
 * Links to other pages lead to their Markdown. Empty when the page has no main part.
 */
export function htmlToMarkdown(html: string): string {
  const $ = load(html, { scriptingEnabled: false });
  const main = $('main').first();
  main.find(UNSPOKEN).remove();
  return `${blockText($, main)}\n`;
}

function blockText($: CheerioAPI, parent: Cheerio<Element>): string {
  const parts: string[] = [];
  let line = '';
  const endLine = () => {
    parts.push(tidy(line));
    line = '';
  };
  for (const node of parent.contents().toArray()) {
    if (node.type === 'tag' && BLOCKS.has(node.name)) {
      endLine();
      parts.push(block($, node));
    } else line += inline($, node);
  }
  endLine();
  return joinBlocks(parts);
}

function block($: CheerioAPI, element: Element): string {
  const node = $(element);
  const heading = /^h([1-4])$/.exec(element.name);
  if (heading) return `${'#'.repeat(Number(heading[1]))} ${lineOf($, node)}`;
  if (element.name === 'pre') return codeBlock(node.text());
  if (element.name === 'ul' || element.name === 'ol') {
    const items = Array.from(node.children('li'), (item) => blockText($, $(item)));
    return element.name === 'ul' ? bullets(items) : numbered(items);
  }
  if (element.name === 'dl') {
    const described = (term: Element) => `${lineOf($, $(term))}: ${lineOf($, $(term).next('dd'))}`;
    return bullets(Array.from(node.find('dt'), described));
  }
  if (element.name === 'thead')
    return Array.from(node.find('th'), (cell) => lineOf($, $(cell))).join(' · ');
  if (element.name === 'tr')
    return bullets([joinBlocks(Array.from(node.children(), (cell) => blockText($, $(cell))))]);
  return blockText($, node);
}

function lineOf($: CheerioAPI, node: Cheerio<Element>): string {
  return tidy(Array.from(node.contents(), (child) => inline($, child)).join(''));
}

function inline($: CheerioAPI, node: AnyNode): string {
  if (node.type === 'text') return spaced(node.data);
  if (node.type !== 'tag') return '';
  const element = $(node);
  if (node.name === 'br') return ' ';
  if (node.name === 'code') return codeSpan(tidy(element.text()));
  const inner = lineOf($, element);
  if (node.name === 'a') return linkTo(element, inner);
  if (node.name === 'strong' || node.name === 'b') return `**${inner}**`;
  return ` ${inner} `;
}

/** Markdown has no anchors: a link within the page becomes its label, `(source 1)`. */
function linkTo(element: Cheerio<Element>, inner: string): string {
  const address = element.attr('href') ?? '';
  const label = element.attr('aria-label')?.toLowerCase() ?? inner;
  return address.startsWith('#') ? ` (${label})` : `[${inner}](<${markdownOf(address)}>)`;
}

/** A link to another page of the site leads to its Markdown. */
function markdownOf(address: string): string {
  return /^\/[^/?#]+\/([^?#]*\/)?(#.*)?$/.test(address) ? markdownPath(address) : address;
}

function spaced(text: string): string {
  const inner = text.trim() === '' ? '' : escapeMarkdown(text.replace(/\s+/g, ' '));
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\S\s+$/.test(text) ? ' ' : ''}`;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
