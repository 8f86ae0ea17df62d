import { escapeHtml, Html } from './html.ts';

/** The character before a break of a name: before a dot, between camelCase words, after `_`. */
export const BEFORE_BREAK = /.(?=\.)|[a-z0-9](?=[A-Z])|_(?!$)/g;

/** A name of this length fits into a line of any page. */
const SHORT = 16;

/** The names that were shown: a build shows the same ones many times. */
const rendered = new Map<string, Html>();

/** A code or another name, its category marked apart, and broken only between its words. */
export function renderCodeName(name: string): Html {
  const known = rendered.get(name);
  if (known) return known;
  const made = writeCodeName(name);
  rendered.set(name, made);
  return made;
}

/** A value in code; a long name breaks only between its words. */
export function renderCodeText(text: string): Html {
  const isLongName = text.length > SHORT && /^[\w.:-]+$/.test(text);
  return new Html(`<code>${isLongName ? renderBreaks(text) : escapeHtml(text)}</code>`);
}

/** A name as the title of its page: the dot of a code is marked. */
export function renderTitleName(name: string): Html {
  const dot = '</span><wbr>.';
  const marked = '</span><wbr><span class="dot">.</span>';
  return new Html(renderCodeName(name).text.replace(dot, marked));
}

function writeCodeName(name: string): Html {
  const dot = name.indexOf('.');
  const inner =
    dot < 0
      ? renderBreaks(name)
      : `<span class="category">${renderBreaks(name.slice(0, dot))}</span>${renderBreaks(name.slice(dot))}`;
  return new Html(`<code class="name">${inner}</code>`);
}

/** A name that breaks only between its words. */
export function renderBreaks(text: string): string {
  const broken = escapeHtml(text).replace(BEFORE_BREAK, '$&<wbr>');
  return text.startsWith('.') ? `<wbr>${broken}` : broken;
}
