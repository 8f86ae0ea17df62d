import { type CheerioAPI, load } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Block, Table } from '../blocks/block.ts';
import { IssueList, PageError } from '../issue.ts';
import { updatedAtIn } from './frame.ts';
import type { Page, Reader } from './page.ts';
import { proseOf } from './prose.ts';

const CONTAINER = '#docArticleContent .markdown-text-box';
const HEADING = /^h([1-6])$/;
const SKIPPED = new Set(['script', 'style', 'iframe', 'template', 'noscript', 'svg', 'img']);
const HOLDS_BLOCKS = /^(?:p|div|section|blockquote|table|ul|ol|pre|h[1-6])$/;
/** Deeper than any real page nests its content. */
const MAX_DEPTH = 40;

/**
 * Reads a page as the documentation site serves it.
 * @throws {PageError} when the content's container or the title is missing: then it is another page
 * (a login, a captcha), or the site's markup has changed.
 */
export const readHtml: Reader = (text, { name, url }) => {
  const $ = load(text);
  const container = $(CONTAINER).get(0);
  if (!container) throw new PageError(`has no ${CONTAINER}, so it is not a documentation page`);
  const title = $('h1.rno-title-module-title').first().text().trim();
  if (!title) throw new PageError('has no title (h1.rno-title-module-title)');
  const issues = new IssueList(name);
  const blocks = readBlocks(container.children, { url, issues, depth: 0 });
  return { ...readFrame($, title), title, blocks, issues: issues.issues };
};

function readFrame($: CheerioAPI, title: string): Pick<Page, 'product' | 'updatedAt'> {
  const tag = $('head > title').first().text().trim();
  const product = tag.includes(` ${title}`) ? tag.slice(0, tag.indexOf(` ${title}`)).trim() : '';
  return {
    product: product || null,
    updatedAt: updatedAtIn($('p.rno-title-module-date').first().text()),
  };
}

interface Context {
  url: string | null;
  issues: IssueList;
  depth: number;
}

function readBlocks(nodes: readonly AnyNode[], context: Context): Block[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return paragraph(node.data.replace(/\s+/g, ' ').trim());
    return isTag(node) && !SKIPPED.has(node.name) ? readElement(node, context) : [];
  });
}

function readElement(element: Element, context: Context): Block[] {
  const prose = () => proseOf(element.children, context.url);
  const heading = HEADING.exec(element.name);
  if (heading) return [{ type: 'heading', level: Number(heading[1]), text: prose() }];
  if (element.name === 'p') return paragraph(prose());
  if (element.name === 'ul' || element.name === 'ol') return list(element, context);
  if (element.name === 'table') return [readTable(element, context)];
  if (element.name === 'pre') return [{ type: 'code', text: rawText(element).replace(/\n$/, '') }];
  if (element.attribs.class?.split(' ').includes('rno-api-explorer')) return [];
  const holdsBlocks = element.children.some(
    (child) => isTag(child) && HOLDS_BLOCKS.test(child.name),
  );
  if (!holdsBlocks) return paragraph(prose());
  if (context.depth < MAX_DEPTH)
    return readBlocks(element.children, { ...context, depth: context.depth + 1 });
  const text = prose();
  context.issues.add('content', `is nested more than ${MAX_DEPTH} elements deep`, text);
  return [];
}

function paragraph(text: string): Block[] {
  return text === '' ? [] : [{ type: 'paragraph', text }];
}

function list(element: Element, { url }: Context): Block[] {
  const items = element.children.filter(
    (child): child is Element => isTag(child) && child.name === 'li',
  );
  const texts = items.map((item) => proseOf(item.children, url)).filter((text) => text !== '');
  return texts.length > 0 ? [{ type: 'list', items: texts }] : [];
}

function readTable(table: Element, { url, issues }: Context): Table {
  const [header = [], ...rows] = rowsOf(table).map((row) =>
    row.children
      .filter((cell): cell is Element => isTag(cell) && (cell.name === 'th' || cell.name === 'td'))
      .map((cell) => proseOf(cell.children, url)),
  );
  const fitting = rows.filter((row) => {
    if (row.length === header.length) return true;
    issues.add(
      'table row',
      `has ${row.length} cells below ${header.length} columns`,
      row.join(' | '),
    );
    return false;
  });
  return { type: 'table', header, rows: fitting };
}

/** The rows of a table itself, not of tables within its cells. */
function rowsOf(table: Element): Element[] {
  const children = table.children.filter(isTag);
  return children.flatMap((child) =>
    child.name === 'tr'
      ? [child]
      : child.children.filter(isTag).filter(({ name }) => name === 'tr'),
  );
}

/** The text of an element as it stands, white space and all. */
function rawText(element: Element): string {
  let text = '';
  const stack: AnyNode[] = element.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.data;
    else if (isTag(node)) stack.push(...node.children.toReversed());
  }
  return text;
}
