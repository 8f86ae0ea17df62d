import type { NamedSource } from '../../records/sources.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import type { Immutable } from '../../schema/published/immutable.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocks, numbered, outerLink, prose } from './markdown.ts';

/** What sources say, each wording with the numbers of its sources in the page's own list. */
export function citedStatements(
  statements: Immutable<Statement[]>,
  sources: readonly NamedSource[],
): string {
  return blocks(
    ...statements.map(({ text, sources: ids }) => {
      const numbers = sources.flatMap(({ id }, at) => (ids.includes(id) ? [at + 1] : []));
      return `${prose(text)} (source ${numbers.join(', ')})`;
    }),
  );
}

/** A page's list of sources, by whose numbers it cites them. */
export function sourceList(
  sources: readonly {
    label: string;
    url: string | null;
    kindText?: string;
    updatedText?: string;
  }[],
): string {
  const items = sources.map(({ label, url, kindText, updatedText }) => {
    const about = [kindText, updatedText].filter(Boolean).map((text) => ` · ${text}`);
    return `${url ? outerLink(label, url) : escapeMarkdown(label)}${about.join('')}`;
  });
  return blocks('## Sources', numbered(items));
}
