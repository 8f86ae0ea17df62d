import { RETRY_WORDS } from '../../../knowledge/retries/retry-sentences.ts';
import type { ErrorRow } from '../../../records/error-rows.ts';
import type { Block, Blocks } from '../../blocks/article.ts';
import { codeName, roleParagraph, table } from '../../blocks/make-blocks.ts';
import { parseProse } from '../../blocks/prose.ts';

/** A table of error codes. The name of a code without a description is spelled out. */
export function errorTable(label: string, errors: readonly ErrorRow[]): Block {
  const rows = errors.map(({ code, path, text, words, shouldRetry: { answer } }) => ({
    head: [codeName(code, path)],
    cells: [{ blocks: describedBy(text, words) }, { text: [RETRY_WORDS[answer]], label: 'Retry?' }],
  }));
  return table(label, ['Code', 'Meaning', 'Retry?'], rows);
}

/** A description; the words of the name if the description is empty. */
export function describedBy(text: string, words: string): Blocks {
  return text ? parseProse(text) : [roleParagraph('none', `“${words}”`)];
}
