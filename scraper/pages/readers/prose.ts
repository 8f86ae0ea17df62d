import { type AnyNode, type Element, isTag, isText } from 'domhandler';

/** Elements whose content is never text for a reader. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'svg',
  'img',
  'template',
  'noscript',
  'object',
]);
/** Elements that begin and end a line. */
const BROKEN_BY = new Set([
  'p',
  'div',
  'tr',
  'table',
  'ul',
  'ol',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Output waits here as text, or as what closes an element whose children come first. */
type Step = { node: AnyNode } | { close: Element; from: number };

/**
 * The prose of some nodes, as {@link Statement} describes it: links and code keep their mark, lists
 * and breaks their lines, everything else its text alone. Links that do not resolve to http(s) are
 * text. Works on a stack, so depth has no limit.
 */
export function proseOf(nodes: readonly AnyNode[], url: string | null): string {
  const out: string[] = [];
  const stack: Step[] = nodes.toReversed().map((node) => ({ node }));
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('close' in step) closeElement(step.close, out, step.from, url);
    else if (isText(step.node)) out.push(step.node.data.replace(/\s+/g, ' '));
    else if (isTag(step.node) && !DROPPED.has(step.node.name)) openElement(step.node, out, stack);
  }
  return tidy(out.join(''));
}

function openElement(element: Element, out: string[], stack: Step[]): void {
  if (element.name === 'br') {
    out.push('\n');
    return;
  }
  if (BROKEN_BY.has(element.name)) out.push('\n');
  if (element.name === 'li') out.push('\n- ');
  stack.push({ close: element, from: out.length });
  for (const child of element.children.toReversed()) stack.push({ node: child });
}

function closeElement(element: Element, out: string[], from: number, url: string | null): void {
  if (element.name === 'a' || element.name === 'code') {
    const inner = out.splice(from).join('');
    out.push(element.name === 'a' ? linkProse(inner, element.attribs.href, url) : code(inner));
  }
  if (BROKEN_BY.has(element.name) || element.name === 'li') out.push('\n');
}

function code(text: string): string {
  return text.includes('`') || text.trim() === '' ? text : `\`${text.trim()}\``;
}

/** A link as prose: `[text](address)`, or the text alone if the address does not resolve to http(s). */
export function linkProse(text: string, href: string | undefined, url: string | null): string {
  const target = href && !href.startsWith('#') ? resolve(href, url) : null;
  return target && text.trim() ? `[${text.trim()}](${target})` : text;
}

/** The address that a link leads to: absolute where the page's own is known. */
function resolve(href: string, url: string | null): string | null {
  if (href.startsWith('/') && !href.startsWith('//') && url === null) return href;
  const target = URL.parse(href, url ?? undefined);
  return target && /^https?:$/.test(target.protocol) ? target.href : null;
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
  return lines.filter((line) => line !== '' && line !== '-').join('\n');
}
