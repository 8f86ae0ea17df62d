import { href } from '../address/href.ts';
import type { Inline, Text } from '../blocks/article.ts';
import { documentationLanguage } from '../blocks/documentation-language.ts';
import { renderCodeName, renderCodeText } from './code-name.ts';
import { escapeHtml, Html, html } from './html.ts';
import { renderControl } from './render-control.ts';

/** The language of an element, for screen readers, fonts and translators. */
const CHINESE = ' lang="zh"';

/** A line of an article as HTML. */
export function renderLine(text: Text): Html {
  let shown = '';
  for (const piece of text)
    shown += typeof piece === 'string' ? escapeHtml(piece) : renderInline(piece).text;
  return new Html(shown);
}

/** An element that contains a line; it has the language of a line that is all in Chinese. */
export function renderElement(
  name: 'p' | 'li' | 'h2' | 'h3' | 'h4',
  text: Text,
  className?: string,
): Html {
  const [only, ...others] = text;
  const isChinese = typeof only === 'object' && only.type === 'chinese' && others.length === 0;
  const start = `<${name}${className === undefined ? '' : ` class="${className}"`}`;
  const shown = renderLine(isChinese ? only.text : text).text;
  return new Html(`${start}${isChinese ? CHINESE : ''}>${shown}</${name}>`);
}

/** A piece of a line as HTML. */
export function renderInline(piece: Exclude<Inline, string>): Html {
  switch (piece.type) {
    case 'name':
      return piece.path === undefined
        ? renderCodeName(piece.text)
        : renderNameLink(piece.text, piece.path);
    case 'link':
      return html`<a href="${addressOf(piece.path)}">${piece.text}</a>`;
    case 'outside':
      return renderOutsideLink(piece.url, piece.text);
    case 'code':
      return renderCodeText(piece.text);
    case 'strong':
      return html`<strong>${piece.text}</strong>`;
    case 'meta':
      return html`<span class="meta">${renderLine(piece.text)}</span>`;
    case 'chinese':
      return new Html(`<span${CHINESE}>${renderLine(piece.text).text}</span>`);
    case 'badge':
      return html`<span class="badge${piece.tone && ` ${piece.tone}`}">${piece.text}</span>`;
    case 'chip':
      return html`<span class="chip${piece.retry && ` retry ${piece.retry}`}">${piece.text}</span>`;
    case 'break':
      return new Html('<br>');
    case 'control':
      return renderControl(piece);
  }
}

/** A name that leads to its page. Pages have so many that a template for each takes too long. */
export function renderNameLink(name: string, path: string): Html {
  return new Html(`<a href="${escapeHtml(href(path))}">${renderCodeName(name).text}</a>`);
}

/** A path that is an anchor alone is on the page itself. */
function addressOf(path: string): string {
  return path.startsWith('#') ? path : href(path);
}

/** A link to another site. A page of the documentation in another language is marked as one. */
export function renderOutsideLink(url: string, text: string): Html {
  const language = documentationLanguage(url);
  return language === null
    ? html`<a href="${url}" rel="noreferrer">${text}</a>`
    : html`<a href="${url}" hreflang="${language.code}" rel="noreferrer">${text}</a> <small>(${language.name} edition)</small>`;
}
