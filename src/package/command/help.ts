import { columnsOf, type Indent, wrapText } from '../terminal/layout/wrap-text.ts';
import type { Screen } from '../terminal/screen.ts';

const MAX_HELP_WIDTH = 100;

/** The width of help: bounded even in a pipe, because help has columns. */
export function helpWidthOf({ width }: Screen): number {
  return Math.min(width, MAX_HELP_WIDTH);
}

/** The help below the options. Lines are wrapped, indented lines with a hanging indent. */
export function renderNotes(lines: readonly string[], screen: Screen): string {
  const width = helpWidthOf(screen);
  return ['', ...lines.flatMap((line) => wrapText(line.trim(), width, indentOf(line)))].join('\n');
}

/** A text whose lines are wrapped where they are wider than the screen. */
export function fitted(text: string, screen: Screen): string {
  const width = helpWidthOf(screen);
  const isWide = (line: string) => columnsOf(line) > width;
  const wrap = (line: string) => wrapText(line.trim(), width, indentOf(line)).map(trimmedEnd);
  return text
    .split('\n')
    .flatMap((line) => (isWide(line) ? wrap(line) : line))
    .join('\n');
}

function trimmedEnd(line: string): string {
  return line.trimEnd();
}

function indentOf(line: string): Indent {
  const first = /^ */.exec(line)?.[0] ?? '';
  return { first, rest: first === '' ? '' : `${first}   ` };
}
