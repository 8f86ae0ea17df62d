import type { ContentIndex } from '../../../records/content-index.ts';
import { markdownPath } from '../../../text/paths.ts';
import { href } from '../../address/href.ts';
import type { Text, Written } from '../../blocks/article.ts';
import { codeName } from '../../blocks/make-blocks.ts';
import { proseLine } from '../../blocks/prose.ts';
import { pathOfName } from '../../content/name-paths.ts';

/** The code spans that can be names, in the reviewed text of this project, which is trusted. */
const IN_HTML = /<code>([A-Za-z]\w*)<\/code>/g;
/** A word that looks like the name of an action, without marks around it. */
const ACTION_LIKE = /\b([A-Z][a-z]+[A-Z]\w+)\b/;
const IN_MARKDOWN = /`([A-Za-z]\w*)`/g;

/** What a text is about: the service of its page, if it is that of one service. */
export interface NamedIn {
  index: ContentIndex;
  service?: string | undefined;
}

/** Reviewed text in which the names of services and actions lead to their pages. */
export function linkWritten(
  { html, markdown }: Pick<Written, 'html' | 'markdown'>,
  named: NamedIn,
): Written {
  return {
    type: 'written',
    html: linkNames(html, IN_HTML, named, (code, path) => `<a href="${href(path)}">${code}</a>`),
    markdown: linkNames(markdown, IN_MARKDOWN, named, (code, path) => {
      return `[${code}](${href(markdownPath(path))})`;
    }),
  };
}

/** Reviewed text of one line in which the names of services and actions lead to their pages. */
export function linkedLine(text: string, { index, service }: NamedIn): Text {
  const near = service === undefined ? [] : [service];
  const linked = (name: string) => {
    const path = pathOfName(index, name, near);
    return path === undefined ? null : codeName(name, path);
  };
  return proseLine(text).flatMap((piece): Text => {
    if (typeof piece === 'string')
      return piece.split(ACTION_LIKE).map((part, at) => (at % 2 === 1 && linked(part)) || part);
    return piece.type === 'code' ? [linked(piece.text) ?? piece] : [piece];
  });
}

/** An action is of the page's service, else of the service named after it, else of the one named before it. */
function linkNames(
  text: string,
  spans: RegExp,
  { index, service }: NamedIn,
  link: (code: string, path: string) => string,
): string {
  const found = [...text.matchAll(spans)].map((match) => ({
    at: match.index,
    name: match[1] ?? '',
  }));
  const services = found.filter(({ name }) => index.services.has(name));
  return text.replace(spans, (code: string, name: string, at: number) => {
    const after = services.find((one) => one.at > at);
    const before = services.findLast((one) => one.at < at);
    const near = [service, after?.name, before?.name].filter((one) => one !== undefined);
    const path = pathOfName(index, name, near);
    return path === undefined ? code : link(code, path);
  });
}
