import { codeSpan } from '../../text/code-span.ts';
import { markdownPath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import type { Inline, Text } from '../blocks/article.ts';
import { documentationLanguage } from '../blocks/documentation-language.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** A name that is the same in a code span, whatever is around it. */
const PLAIN_NAME = /^[\w.-]+$/;

/** A line of an article as Markdown; a break in it ends a line. */
export function writeLine(text: Text): string {
  let shown = '';
  let line = '';
  for (const piece of text) {
    if (typeof piece === 'string') line += writeWords(piece, line === '');
    else if (piece.type === 'break') {
      shown += `${line.trimEnd()}  \n`;
      line = '';
    } else line += writeInline(piece);
  }
  return shown + line.trimEnd();
}

/** Escapes a piece of a line and keeps the space between it and its neighbors. */
function writeWords(piece: string, first: boolean): string {
  if (piece === '') return '';
  const before = !first && /^\s/.test(piece) ? ' ' : '';
  const after = /\S\s+$/.test(piece) ? ' ' : '';
  return `${before}${escapeMarkdown(piece)}${after}`;
}

function writeInline(piece: Exclude<Inline, string | { type: 'break' }>): string {
  switch (piece.type) {
    case 'name':
      return piece.path === undefined
        ? writeName(piece.text)
        : linkTo(writeName(piece.text), piece.path);
    case 'link':
      return linkTo(escapeMarkdown(piece.text), piece.path);
    case 'outside':
      return writeOutsideLink(piece.url, piece.text);
    case 'code':
      return codeSpan(piece.text);
    case 'strong':
      return `**${escapeMarkdown(piece.text)}**`;
    case 'chinese':
      return writeLine(piece.text);
    case 'meta':
      return `(${writeLine(piece.text)})`;
    case 'chip':
      return `**${escapeMarkdown(piece.text)}.**`;
    case 'badge':
      return escapeMarkdown(piece.text);
    case 'control':
      return '';
  }
}

function writeName(name: string): string {
  return PLAIN_NAME.test(name) ? `\`${name}\`` : codeSpan(name);
}

/** A link to a page leads to its Markdown, which has no anchors; one to a file leads to the file. */
function linkTo(text: string, path: string): string {
  if (path.startsWith('#')) return text;
  const isPage = path.replace(/#.*/, '').endsWith('/');
  return `[${text}](${href(isPage ? markdownPath(path) : path)})`;
}

/** A link to an address of another host. */
export function writeOutsideLink(url: string, text: string): string {
  const safe = url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  const language = documentationLanguage(url);
  const mark = language === null ? '' : ` (${language.name} edition)`;
  return `[${escapeMarkdown(text)}](<${safe}>)${mark}`;
}
