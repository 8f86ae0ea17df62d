import type { Screen } from '../terminal/screen.ts';
import { type Indent, wrapText } from '../terminal/wrap-text.ts';

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

function indentOf(line: string): Indent {
  const first = /^ */.exec(line)?.[0] ?? '';
  return { first, rest: first === '' ? '' : `${first}   ` };
}
