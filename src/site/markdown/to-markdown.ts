import type { Article, SourceLine } from '../blocks/article.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { joinBlocks, numbered } from './markdown.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeLine, writeOutsideLink } from './write-line.ts';

/** An article as Markdown. */
export function toMarkdown({ title, header, blocks, sources }: Article): string {
  return joinBlocks([
    `# ${writeLine([title])}`,
    writeBlocks(header),
    writeBlocks(blocks),
    sources && writeSources(sources),
  ]);
}

/** A page's list of sources, by whose numbers it cites them. */
function writeSources(sources: readonly SourceLine[]): string {
  const items = sources.map(({ label, url, note }) => {
    const name = url ? writeOutsideLink(url, label) : escapeMarkdown(label);
    return note ? `${name} · ${escapeMarkdown(note)}` : name;
  });
  return joinBlocks(['## Sources', numbered(items)]);
}
