import { escapeControl } from '../../text/escape-control.ts';

/** What CommonMark and its GitHub form read as markup within a line; `_` only at the edge of a word. */
const INLINE = /[\\`*[\]<>~|!]|&(?=[#\w])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
/** What makes a line a heading, a list, a quote, a rule, or the line above it a heading or the head of a table. */
const AT_START = /^(?:([#+\-=]|:(?=-))|(\d{1,9})([.)]))/;
/** An address that GitHub's form would make a link of, with the escapes of its characters in it. */
const ADDRESS = /(https?:\/\/(?:[^\s<>\\`&]|&(?![#\w]+;))+)/i;
/** A line without anything to escape: most lines are like this. */
const PLAIN = /^[a-z][a-z0-9 ,()'“”’?·]*[.?]?$/i;
/** Other beginnings of such a link. */
const LINK_START = /(?<=www|ftp|xmpp|mailto)[.:]/gi;

/**
 * A line of text as Markdown that shows exactly it: nothing in it becomes markup or HTML, but an
 * address leads to where it says. White space at its ends is left out, and control characters are
 * spelled out.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(line: string): string {
  const trimmed = line.trim();
  if (PLAIN.test(trimmed) && !trimmed.endsWith('www.')) return trimmed;
  return escapeControl(trimmed)
    .split(ADDRESS)
    .map((piece, at) => (at % 2 === 1 ? `<${piece}>` : escapePlain(piece)))
    .join('')
    .replace(AT_START, (_, mark, number, dot) => (mark ? `\\${mark}` : `${number}\\${dot}`));
}

function escapePlain(text: string): string {
  return text.replace(INLINE, '\\$&').replace(LINK_START, '\\$&');
}
