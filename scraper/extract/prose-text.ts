import type { Statement } from '../../src/schema/statement.ts';
import type { Block } from '../blocks/block.ts';

/** A cell as bare text: links and code without their marks. For names, types and codes. */
export function plainText(prose: string): string {
  return prose
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .trim();
}

/**
 * A description as a page words it. Apostrophes that the site has escaped once or more
 * (`partner\'s`, `agent\\\'s`) are plain again; nothing else is touched.
 */
export function wording(prose: string): string {
  return prose.replace(/\\+'/g, "'").trim();
}

/** A description as a list of statements: none when it is empty. */
export function statements(prose: string, source: string): Statement[] {
  const text = wording(prose);
  return text === '' ? [] : [{ text, sources: [source] }];
}

/** The lines of prose that a block holds: none for a heading, a table and code. */
export function proseLines(block: Block): string[] {
  if (block.type === 'list') return block.items.map((item) => `- ${item}`);
  return block.type === 'paragraph' ? [block.text] : [];
}
