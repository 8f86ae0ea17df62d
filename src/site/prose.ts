const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** `` `code` `` or `[text](https://…)`, looked for in text that is escaped already. */
const MARKS = /`([^`\n]+)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|\[([^\]\n]+)\]\(\/[^\s)]*\)/g;

/** Text as HTML that shows exactly it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/**
 * The HTML of a statement's text: paragraphs, `- ` lists, code and links to http(s) addresses; all
 * else is shown as it stands, so nothing in the text can become markup. Links that the source left
 * relative are shown as their text.
 */
export function renderProse(text: string): string {
  const runs: { list: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const list = line.startsWith('- ');
    const last = runs.at(-1);
    if (last?.list === list) last.lines.push(line);
    else runs.push({ list, lines: [line] });
  }
  return runs
    .map(({ list, lines }) => (list ? renderList(lines) : renderParagraph(lines)))
    .join('');
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
