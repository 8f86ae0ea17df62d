import type { NamedSource } from '../../../records/sources.ts';
import type { Statement } from '../../../schema/facts/statement.ts';
import type { Immutable } from '../../../schema/published/immutable.ts';
import type { SourceLine, SourceStatement } from '../../blocks/article.ts';
import { parseProse } from '../../blocks/prose.ts';

/** What sources say, each wording with the numbers that its sources have in a page's list. */
export function statementBlocks(
  statements: Immutable<Statement[]>,
  sources: readonly NamedSource[],
): SourceStatement[] {
  return statements.map(({ text, sources: ids }) => ({
    type: 'statement',
    blocks: parseProse(text),
    sources: sources.flatMap(({ id }, at) => (ids.includes(id) ? [at + 1] : [])),
  }));
}

/** The sources of a page as it lists them. */
export function sourceLines(sources: readonly NamedSource[]): SourceLine[] {
  return sources.map(({ label, url, kindText, updatedText }) => ({
    label,
    url,
    note: `${kindText} · ${updatedText}`,
  }));
}
