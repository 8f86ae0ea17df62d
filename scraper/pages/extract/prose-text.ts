import type { Statement } from '../../../src/schema/facts/statement.ts';
import type { Block } from '../blocks/block.ts';
import { linkFinder } from '../blocks/links.ts';

/** A cell's plain text, with the text of links and code. For names, types and codes. */
export function plainText(prose: string): string {
  const linkAt = linkFinder(prose);
  let plain = '';
  let from = 0;
  for (let at = prose.indexOf('['); at >= 0; at = prose.indexOf('[', Math.max(at + 1, from))) {
    const link = linkAt(at);
    if (!link) continue;
    plain += prose.slice(from, at) + link.label;
    from = link.end;
  }
  return (plain + prose.slice(from)).replaceAll('`', '').trim();
}

/**
 * A description as the page words it. Only apostrophes that the site has escaped (`partner\'s`,
 * `agent\\\'s`) are unescaped.
 */
export function wording(prose: string): string {
  return prose.replace(/(?<!\\)\\+'/g, "'").trim();
}

/** A description as a list of statements; an empty list if there is no description. */
export function statements(prose: string, source: string): Statement[] {
  const text = wording(prose);
  return text === '' ? [] : [{ text, sources: [source] }];
}

/**
 * The lines of prose in a block, each list item as one; none for a heading, a table or code. Where the
 * form has lost the levels of headings, what looks like one is prose too.
 */
export function proseLines(block: Block): string[] {
  if (block.type === 'heading' && block.level === null) return [block.text];
  if (block.type === 'list') return block.items.map((item) => `- ${item}`);
  return block.type === 'paragraph' ? block.text.split('\n') : [];
}
