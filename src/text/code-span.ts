import { escapeControl } from './escape-control.ts';

/**
 * Any text as inline code of Markdown, on one line: the fence is longer than every run of backticks
 * in it, so nothing in it ends the code.
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: string): string {
  const line = escapeControl(text);
  const runs = Array.from(line.matchAll(/`+/g), ([run]) => run.length);
  const fence = '`'.repeat(1 + runs.reduce((longest, length) => Math.max(longest, length), 0));
  // One space at each end is not shown; it keeps a backtick or a space of the text from the fence.
  const padding = /^[` ]|[` ]$/.test(line) || line === '' ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}
