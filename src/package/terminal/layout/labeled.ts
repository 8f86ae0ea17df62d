import type { Screen } from '../screen.ts';
import { wrapText } from './wrap-text.ts';

/** The column of the texts behind labels, of which `RequestId` is the longest. */
const COLUMN = 11;
/** In a narrower line the text is below its label: a RequestId takes 36 columns. */
const MIN_COLUMNS = 47;

/**
 * A text with its label in front or, where lines are narrow, above it. An empty label leaves its
 * column empty. Empty without a text.
 */
export function renderLabeled(label: string, text: string, { style, width }: Screen): string[] {
  if (text === '') return [];
  if (width < MIN_COLUMNS)
    return [
      ...(label === '' ? [] : [style.strong(label)]),
      ...wrapText(text, width, { first: '  ' }),
    ];
  const [first = '', ...rest] = wrapText(text, width, { first: ' '.repeat(COLUMN) });
  return [style.strong(label) + first.slice(label.length), ...rest];
}
