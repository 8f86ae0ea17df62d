import { RETRY_WORDS } from '../../knowledge/retries/retry-sentences.ts';
import type { ListRow, LongList } from '../blocks/long-list.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { bullets, joinBlocks } from './markdown.ts';
import { writeLine } from './write-line.ts';

/** A long list with everything in it: a heading for each group, an item for each row. */
export function writeLongList({ inWords, groups }: LongList): string {
  return joinBlocks(
    groups.flatMap(({ name, rows }) => [
      name !== '' && groups.length > 1 && `### ${escapeMarkdown(name)} (${rows.length})`,
      bullets(rows.map((row) => writeRow(row, inWords ? 'link' : 'name'))),
    ]),
  );
}

/** A row in one item: its name, what is known in short in parentheses, and what it says. */
function writeRow({ name, path, tags = [], says, retry, note }: ListRow, type: 'link' | 'name') {
  const facts = [
    ...tags,
    ...(retry === undefined ? [] : [`retry: ${RETRY_WORDS[retry]}`]),
    ...(note === undefined ? [] : [note]),
  ];
  const inParentheses = facts.length > 0 ? ` (${facts.map(escapeMarkdown).join(', ')})` : '';
  return `${writeLine([{ type, text: name, path }])}${inParentheses}${says ? `: ${writeLine(says)}` : ''}`;
}
