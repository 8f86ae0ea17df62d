import type { Block } from '../blocks/block.ts';
import { IssueList, PageError } from '../issue.ts';
import { endOfCode, isOpenCode, startsCode } from './bare-code.ts';
import { isFooter, updatedAtIn } from './frame.ts';
import { withProse } from './markdown-prose.ts';
import type { Reader } from './page.ts';
import { endOfPipeTable, isPipeHeader, readPipeTable } from './pipe-table.ts';

const HEADING = /^#{1,6}(?=\s)/;
/** A fence with the language of its code, at most. */
const FENCE_LINE = /^\s*(?:`+|~+)\s*[\w+.-]*\s*$/;
/** The marks of a heading, a row or a tag, where none of them was found whole. */
const LOST_MARK = /#{2,6}(?:\s|$)|<\/?[a-z][^<>]*$|^\s*\||\|\s*$/;
const FENCE = /^\s*(```+|~~~+)/;
const ITEM = /^\s*[-*+]\s+/;

/**
 * Reads a page in Markdown, with headings or without: without them the title and the date are not
 * stated, and code is bare lines. The lines below a footer are ignored. A page without a footer is
 * reported: it can be cut short at the end of a row, and nothing else would show it.
 * @throws {PageError} for a text without any table: every page that is read has one.
 */
export const readMarkdown: Reader = (text, { name, url }) => {
  const all = text.split(/\r?\n/);
  const table = all.findIndex((_, at) => isPipeHeader(all, at));
  const footer = all.findIndex((line, at) => at > table && isFooter(line));
  const issues = new IssueList(name);
  const blocks = readBlocks(footer < 0 ? all : all.slice(0, footer), issues);
  if (!blocks.some(({ type }) => type === 'table')) throw new PageError('contains no table');
  if (footer < 0)
    issues.add('end', 'no footer follows, so the capture may be cut short', lastLineOf(text));
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1);
  return {
    title: title?.type === 'heading' ? title.text : null,
    product: null,
    updatedAt: all.map(updatedAtIn).find((time) => time !== null) ?? null,
    blocks: blocks.filter((block) => block !== title).map((block) => withProse(block, url)),
    issues: issues.issues,
  };
};

function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

function readBlocks(lines: readonly string[], issues: IssueList): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, end] = readBlock(lines, at, issues);
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

/** The block that begins at `at`, if there is one, and the line where the next one can begin. */
function readBlock(
  lines: readonly string[],
  at: number,
  issues: IssueList,
): [Block | null, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '' || updatedAtIn(line) !== null) return [null, at + 1];
  const level = HEADING.exec(line)?.[0].length;
  if (level) return [{ type: 'heading', level, text: headingText(line.slice(level)) }, at + 1];
  const fence = FENCE.exec(line)?.[1];
  if (fence) {
    let end = at + 1;
    while (end < lines.length && lines[end]?.trim() !== fence) end += 1;
    if (!FENCE_LINE.test(line)) issues.add('code', 'begins on the line of its fence', line);
    if (end === lines.length) issues.add('code', 'is not closed, so it may contain more', line);
    const code = lines.slice(at + 1, end);
    if (code.some((inner) => inner.trim().startsWith(fence)))
      issues.add('code', 'may contain other code', code.join('\n'));
    return [{ type: 'code', text: code.join('\n') }, end + 1];
  }
  if (isPipeHeader(lines, at)) {
    const end = endOfPipeTable(lines, at);
    return [readPipeTable(lines.slice(at, end), issues), end];
  }
  if (startsCode(line)) {
    const end = endOfCode(lines, at);
    const code = lines.slice(at, end);
    if (isOpenCode(code)) issues.add('code', 'is not closed, so it may contain more', line);
    return [{ type: 'code', text: code.join('\n') }, end];
  }
  if (ITEM.test(line)) {
    let end = at + 1;
    while (ITEM.test(lines[end] ?? '')) end += 1;
    return [
      { type: 'list', items: lines.slice(at, end).map((item) => item.replace(ITEM, '').trim()) },
      end,
    ];
  }
  if (LOST_MARK.test(line))
    issues.add('paragraph', 'may contain a part of a heading, a row or a tag', line);
  return [{ type: 'paragraph', text: line.trim() }, at + 1];
}

/** A heading without the `#` that may close it. */
function headingText(text: string): string {
  let end = text.trimEnd().length;
  while (text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trim();
}
