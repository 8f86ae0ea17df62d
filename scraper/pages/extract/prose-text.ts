import type { Statement } from '../../../src/schema/facts/statement.ts';
import type { Block } from '../blocks/block.ts';
import { linkFinder } from '../blocks/links.ts';

/** A cell as bare text: links and code without their marks. For names, types and codes. */
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
 * A description as a page words it. Apostrophes that the site has escaped once or more
 * (`partner\'s`, `agent\\\'s`) are plain again; nothing else is touched.
 */
export function wording(prose: string): string {
  return prose.replace(/(?<!\\)\\+'/g, "'").trim();
}

/** A description as a list of statements: none when it is empty. */
export function statements(prose: string, source: string): Statement[] {
  const text = wording(prose);
  return text === '' ? [] : [{ text, sources: [source] }];
}

/** The lines of prose that a block holds, a list's items whole: none for a heading, a table, code. */
export function proseLines(block: Block): string[] {
  if (block.type === 'list') return block.items.map((item) => `- ${item}`);
  return block.type === 'paragraph' ? block.text.split('\n') : [];
}
