import { escapeHtml, Html } from './html.ts';

/**
 * `` `code` ``, `[text](https://…)` or a link to a path, in this order of groups: code, text and address,
 * text of a path. It finds the same in text and in text that is escaped for HTML.
 */
export const MARKS =
  /`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|\[([^\]\n]+)\]\(\/[^\s)]*\)/g;

/**
 * A statement's text as HTML: paragraphs, `- ` lists, code and links to http(s) addresses; all else is
 * shown as it stands, so nothing in the text can become markup. Links that the source left relative
 * are shown as their text.
 */
export function renderProse(text: string): Html {
  const runs: { list: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const list = line.startsWith('- ');
    const last = runs.at(-1);
    if (last?.list === list) last.lines.push(line);
    else runs.push({ list, lines: [line] });
  }
  return new Html(
    runs.map(({ list, lines }) => (list ? renderList(lines) : renderParagraph(lines))).join(''),
  );
}

function renderList(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${renderInline(line.slice(2))}</li>`).join('')}</ul>`;
}

function renderParagraph(lines: readonly string[]): string {
  return `<p>${lines.map(renderInline).join('<br>')}</p>`;
}

function renderInline(text: string): string {
  return escapeHtml(text).replace(MARKS, (_, code, linkText, address, relativeText) => {
    if (code !== undefined) return `<code>${code}</code>`;
    if (address !== undefined) return `<a href="${address}" rel="noreferrer">${linkText}</a>`;
    return relativeText;
  });
}
