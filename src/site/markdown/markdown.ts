import type { Link } from '../../records/link.ts';
import { codeSpan } from '../../text/code-span.ts';
import { twinPath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { MARKS } from '../html/prose.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Blocks of Markdown, those of nothing left out, with a line between them. */
export function blocks(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A list, each item in one or several lines. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item.replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n');
}

/** A list whose items are counted from 1, each in one or several lines. */
export function numbered(items: readonly string[]): string {
  return items.map((item, at) => `${at + 1}. ${item.replace(/\n(?=[^\n])/g, '\n   ')}`).join('\n');
}

/** A name in code that leads to its page's Markdown. */
export function codeLink({ name, path }: Link): string {
  return `[${codeSpan(name)}](${href(twinPath(path))})`;
}

/** Words that lead to a page's Markdown. */
export function textLink({ name, path }: Link): string {
  return `[${escapeMarkdown(name)}](${href(twinPath(path))})`;
}

/** Names in a line. */
export function nameList(links: readonly Link[]): string {
  return links.map(codeLink).join(', ');
}

/** Text that stands as it is, whatever it holds. */
export function codeBlock(text: string, language = ''): string {
  const longest = Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length);
  const fence = '`'.repeat(Math.max(2, ...longest) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A link to an address of another host. */
export function outerLink(label: string, url: string): string {
  const safe = url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${escapeMarkdown(label)}](<${safe}>)`;
}

/**
 * A statement's text: its paragraphs, `- ` lists, code and links to http(s) addresses; all else is
 * shown as it stands. The counterpart of `renderProse`.
 */
export function prose(text: string): string {
  let list = false;
  return text
    .split('\n')
    .map((line, at) => {
      const wasList = list;
      list = line.startsWith('- ');
      const shown = list ? `- ${inline(line.slice(2))}` : inline(line);
      if (at === 0) return shown;
      if (list === wasList) return `${list ? '' : '  '}\n${shown}`;
      return `\n\n${shown}`;
    })
    .join('');
}

function inline(text: string): string {
  let shown = '';
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    const [all, code, linkText, address, relativeText] = match;
    shown += spaced(text.slice(from, match.index), from === 0);
    if (code !== undefined) shown += codeSpan(code);
    else if (address !== undefined) shown += outerLink(linkText ?? '', address);
    else shown += escapeMarkdown(relativeText ?? '');
    from = match.index + all.length;
  }
  return shown + spaced(text.slice(from), from === 0).trimEnd();
}

/** Escapes a piece of a line and keeps the space between it and its neighbours. */
function spaced(piece: string, first: boolean): string {
  if (piece === '') return '';
  const before = !first && /^\s/.test(piece) ? ' ' : '';
  const after = /\S\s+$/.test(piece) ? ' ' : '';
  return `${before}${escapeMarkdown(piece)}${after}`;
}
