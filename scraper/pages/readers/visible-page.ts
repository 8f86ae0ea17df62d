import { visibleText } from '../../../src/text/visible-text.ts';
import type { Block } from '../blocks/block.ts';
import { IssueList } from '../issue.ts';
import type { Reader } from './page.ts';

/** A reader of the same form that removes invisible characters from a page, and reports the first text with one. */
export function visiblePage(read: Reader): Reader {
  return (text, options) => {
    const page = read(text, options);
    const issues = new IssueList(options.name);
    const clean = (written: string) => {
      const seen = visibleText(written);
      if (seen !== written && issues.issues.length === 0)
        issues.add('text', 'contains control or invisible characters, which were removed', written);
      return seen;
    };
    const cleanOrNull = (written: string | null) => written && clean(written);
    return {
      ...page,
      title: cleanOrNull(page.title),
      product: cleanOrNull(page.product),
      blocks: page.blocks.map((block) => withTexts(block, clean)),
      issues: [...page.issues, ...issues.issues],
    };
  };
}

function withTexts(block: Block, change: (text: string) => string): Block {
  if (block.type === 'list') return { ...block, items: block.items.map(change) };
  if (block.type !== 'table') return { ...block, text: change(block.text) };
  const rows = block.rows.map((row) => row.map(change));
  return { ...block, header: block.header.map(change), rows };
}
