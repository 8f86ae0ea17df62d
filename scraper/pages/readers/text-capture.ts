import type { Block } from '../blocks/block.ts';
import { IssueList, PageError } from '../issue.ts';
import { endOfCode, isOpenCode, startsCode } from './bare-code.ts';
import { isFooter, isFrameButton, productAbove, updatedAtIn } from './frame.ts';
import type { Page, Reader } from './page.ts';
import { endOfLostTable, isLostHeader, readLostTable } from './text-tables.ts';

/** The most lines from a page's date to the same date again. */
const MAX_FRAME_LINES = 12;
/** The line that the site can show above everything else. */
const BANNER = /^\S.{0,100} HOT$/;
const BULLET = /^\s*[•◦]\s+/;

/**
 * Reads a capture of a page's visible text: the site's frame, the title, the date, the content and
 * a footer, in which tables have lost their borders and headings are bare lines. A capture of the
 * content alone is read too, and reported: nothing shows that it is whole.
 * @throws {PageError} when there is neither a frame nor a table, and when a part of the frame is there and
 * another is not: title, footer.
 */
export const readTextCapture: Reader = (text, { name }) => {
  const lines = text.split(/\r?\n/);
  const issues = new IssueList(name);
  const frame = findFrame(lines) ?? withoutFrame(lines, issues);
  const blocks = readBlocks(lines.slice(frame.start, frame.end), issues);
  return { ...frame.page, blocks, issues: issues.issues };
};

interface Frame {
  page: Omit<Page, 'blocks' | 'issues'>;
  /** The lines of the content: the first one, and the one below the last. */
  start: number;
  end: number;
}

function withoutFrame(lines: readonly string[], issues: IssueList): Frame {
  if (!lines.some(isLostHeader))
    throw new PageError(
      'has no "last updated" line, and no line with the headings of a table, such as "Error Code Description", so it is not a text capture of a page',
    );
  const label = lines.find((line) => /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\s*$/.test(line));
  issues.add(
    'frame',
    label
      ? 'the label of the date is in no known language, so title, product and date are unknown'
      : 'no "last updated" line is there, so title, product and date are unknown, and the end too',
    label ?? lines.find((line) => line.trim() !== '') ?? '',
  );
  const footer = lines.findLastIndex(isFooter);
  return {
    page: { title: null, product: null, updatedAt: null },
    start: lines.findIndex((line) => BANNER.test(line)) + 1,
    end: footer < 0 ? lines.length : footer,
  };
}

/** The frame around the content; `null` without a date in a known language. */
function findFrame(lines: readonly string[]): Frame | null {
  const dateLine = lines.findIndex((line) => updatedAtIn(line) !== null);
  if (dateLine < 0) return null;
  const titleLine = lines.findLastIndex(
    (line, index) => index < dateLine && line.trim() !== '' && !isFrameButton(line),
  );
  if (titleLine < 0) throw new PageError('has no title above its "last updated" line');
  const end = lines.findIndex((line, index) => index > dateLine && isFooter(line));
  if (end < 0) throw new PageError('has no footer, so the capture is cut short');
  const title = lines[titleLine]?.trim() ?? '';
  const page = {
    title,
    product: productAbove(title, lines.slice(0, titleLine)),
    updatedAt: updatedAtIn(lines[dateLine] ?? ''),
  };
  return { page, start: startOfContent(lines, dateLine), end };
}

/** The line below the date. A capture can repeat the end of the frame, with the title and the date. */
function startOfContent(lines: readonly string[], dateLine: number): number {
  const start = dateLine + 1;
  const below = lines.slice(start, start + MAX_FRAME_LINES);
  return start + below.findLastIndex((line) => updatedAtIn(line) !== null) + 1;
}

function readBlocks(lines: readonly string[], issues: IssueList): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
    } else if (startsCode(line)) {
      const end = endOfCode(lines, at);
      const code = lines.slice(at, end);
      if (isOpenCode(code)) issues.add('code', 'is not closed, so it may contain more', line);
      blocks.push({ type: 'code', text: dedent(code) });
      at = end;
    } else if (isLostHeader(line)) {
      const end = endOfLostTable(lines, at);
      blocks.push(readLostTable(line, lines.slice(at + 1, end), issues));
      at = end;
    } else if (BULLET.test(line)) {
      const end = endOfList(lines, at);
      blocks.push({
        type: 'list',
        items: lines.slice(at, end).map((item) => item.replace(BULLET, '').trim()),
      });
      at = end;
    } else {
      blocks.push(
        isHeading(lines, at)
          ? { type: 'heading', level: null, text: line.trim() }
          : { type: 'paragraph', text: line.trim() },
      );
      at += 1;
    }
  }
  return blocks;
}

/** The end (exclusive) of the list whose first item is at `start`. */
function endOfList(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (BULLET.test(lines[end] ?? '')) end += 1;
  return end;
}

/** A heading is a single line between blank lines and does not end like a sentence. */
function isHeading(lines: readonly string[], at: number): boolean {
  const alone = (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
  return alone && !/[.:;,!?。：；，！？]$/.test((lines[at] ?? '').trim());
}

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = indents.reduce((least, next) => Math.min(least, next), Infinity);
  return lines.map((line) => line.slice(indent)).join('\n');
}
