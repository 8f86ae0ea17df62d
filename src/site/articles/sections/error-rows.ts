import type { ErrorRow } from '../../../records/error-rows.ts';
import { categoryOf } from '../../../schema/facts/code-parts.ts';
import { hasHan } from '../../../text/han-pairs.ts';
import { type ListRow, type LongList, largeGroups } from '../../blocks/long-list.ts';
import { chinese } from '../../blocks/make-blocks.ts';
import { proseLine } from '../../blocks/prose.ts';

/** A code in a long list: what it means, and whether to retry. */
export function errorRow({ code, path, text, shouldRetry, site }: ErrorRow): ListRow {
  return { name: code, path, says: lineOf(text), retry: shouldRetry.answer, site };
}

/** So few codes need no groups. */
const MANY_CODES = 15;

/** A long list of codes: by category unless there are few, the largest first. */
export function errorList(
  rows: readonly ListRow[],
  options: Pick<LongList, 'page' | 'visible'> = {},
): LongList {
  const groups =
    rows.length < MANY_CODES
      ? [{ name: '', rows }]
      : largeGroups(rows, ({ name }) => categoryOf(name));
  return { type: 'long-list', noun: 'error code', ...options, groups };
}

/** A text in one line, after words of ours in English; `undefined` if both are empty. */
export function lineOf(text: string, before = ''): ListRow['says'] {
  const line = text.replace(/\s*\n\s*/g, ' ');
  if (hasHan(line)) return [...proseLine(before), chinese(proseLine(line))];
  return before + line === '' ? undefined : proseLine(before + line);
}
