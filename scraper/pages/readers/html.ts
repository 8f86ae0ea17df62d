import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Block, Table } from '../blocks/block.ts';
import { IssueList, PageError } from '../issue.ts';
import { findElements, hasClass, isWithin } from './find-elements.ts';
import { updatedAtIn } from './frame.ts';
import type { Reader } from './page.ts';
import { parseHtml } from './parse-html.ts';
import { proseOf } from './prose.ts';

const CONTAINER = '#docArticleContent .markdown-text-box';
/** The elements with the parts of a page. */
const PARTS = {
  container: (element: Element) =>
    hasClass(element, 'markdown-text-box') &&
    isWithin(element, ({ attribs }) => attribs.id === 'docArticleContent'),
  title: (element: Element) => element.name === 'h1' && hasClass(element, 'rno-title-module-title'),
  date: (element: Element) => element.name === 'p' && hasClass(element, 'rno-title-module-date'),
  tag: ({ name, parent }: Element) =>
    name === 'title' && parent !== null && isTag(parent) && parent.name === 'head',
};
const HEADING = /^h([1-6])$/;
const BLOCK = /^(?:p|div|section|blockquote|table|ul|ol|li|pre|h[1-6])$/;
const LIST_PART = /^(?:ul|ol|li)$/;
const SECTION_PART = /^(?:table|h[1-6])$/;
/** Deeper than any real page nests its content. */
const MAX_DEPTH = 40;

/**
 * Reads a page as the documentation site serves it.
 * @throws {PageError} when the content's container or the title is missing: then it is another page
 * (a login, a captcha), or the site's markup has changed.
 */
export const readHtml: Reader = (text, { name, url }) => {
  const $ = parseHtml(text);
  const { container, title, date, tag } = findElements($.root()[0] ?? { children: [] }, PARTS);
  if (!container) throw new PageError(`has no ${CONTAINER}, so it is not a documentation page`);
  const heading = textOf(title).trim();
  if (!heading) throw new PageError('has no title (h1.rno-title-module-title)');
  const issues = new IssueList(name);
  if (/<html[\s>]/i.test(text) && !/<\/html>/i.test(text))
    issues.add('end', 'no </html> follows, so the page may be cut short', text.slice(-200));
  return {
    title: heading,
    product: productIn(textOf(tag).trim(), heading),
    updatedAt: updatedAtIn(textOf(date)),
    blocks: readBlocks(container.children, { url, issues, depth: 0 }),
    issues: issues.issues,
  };
};

/** The product before the page's title in the document's title. */
function productIn(tag: string, title: string): string | null {
  const end = tag.indexOf(` ${title}`);
  return (end > 0 && tag.slice(0, end).trim()) || null;
}

function textOf(element: Element | undefined): string {
  return element ? rawText(element) : '';
}

interface Context {
  url: string | null;
  issues: IssueList;
  depth: number;
}

/** The blocks of nodes; inline content between two blocks is a paragraph. */
function readBlocks(nodes: readonly AnyNode[], context: Context): Block[] {
  const blocks: Block[] = [];
  let inline: AnyNode[] = [];
  for (const node of nodes) {
    if (!isTag(node) || !isBlock(node)) {
      inline.push(node);
      continue;
    }
    blocks.push(...paragraph(proseOf(inline, context.url)));
    inline = [];
    // A page can have more blocks than a call takes arguments, so this is not a spread.
    for (const block of readElement(node, context)) blocks.push(block);
  }
  return [...blocks, ...paragraph(proseOf(inline, context.url))];
}

function isBlock({ name, children }: Element): boolean {
  return BLOCK.test(name) || children.some((child) => isTag(child) && BLOCK.test(child.name));
}

function readElement(element: Element, context: Context): Block[] {
  const prose = () => proseOf(element.children, context.url);
  const heading = HEADING.exec(element.name);
  if (heading) return [{ type: 'heading', level: Number(heading[1]), text: prose() }];
  if (element.name === 'p') return paragraph(prose());
  if (element.name === 'ul' || element.name === 'ol') return readList(element, context);
  if (element.name === 'table') return [readTable(element, context)];
  if (element.name === 'pre') return [{ type: 'code', text: rawText(element).replace(/\n$/, '') }];
  if (element.attribs.class?.split(' ').includes('rno-api-explorer')) return [];
  return readWithin(element.children, context);
}

function readWithin(nodes: readonly AnyNode[], context: Context): Block[] {
  const { url, issues, depth } = context;
  if (depth < MAX_DEPTH) return readBlocks(nodes, { ...context, depth: depth + 1 });
  issues.add('content', `is nested more than ${MAX_DEPTH} elements deep`, proseOf(nodes, url));
  return [];
}

function paragraph(text: string): Block[] {
  return text === '' ? [] : [{ type: 'paragraph', text }];
}

/**
 * A list. If the page never closes it, it contains everything below: from the first child that does not
 * belong in a list, it is read as blocks.
 */
function readList({ children }: Element, context: Context): Block[] {
  const open = children.findIndex((child) => isForeign(child) || holdsSections(child));
  const closed = open < 0 ? children : children.slice(0, open);
  const items = closed
    .map((item) => proseOf([item], context.url).replace(/^- /, ''))
    .filter((text) => text !== '');
  const list: Block[] = items.length > 0 ? [{ type: 'list', items }] : [];
  return open < 0 ? list : [...list, ...readWithin(children.slice(open), context)];
}

function isForeign(child: AnyNode): boolean {
  return isTag(child) && BLOCK.test(child.name) && !LIST_PART.test(child.name);
}

/** Whether a node contains a heading or a table. */
function holdsSections(node: AnyNode): boolean {
  const stack: AnyNode[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (!isTag(next)) continue;
    if (SECTION_PART.test(next.name)) return true;
    for (const child of next.children) stack.push(child);
  }
  return false;
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

/** The text of an element with its white space. */
function rawText(element: Element): string {
  let text = '';
  const stack: AnyNode[] = element.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.data;
    else if (isTag(node)) for (const child of node.children.toReversed()) stack.push(child);
  }
  return text;
}
