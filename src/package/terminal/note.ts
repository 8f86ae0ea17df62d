import type { Screen } from './screen.ts';
import { wrapText } from './wrap-text.ts';

/** A remark on what stands above it, indented and set back. */
export function renderNote(text: string, { style, width }: Screen): string[] {
  return wrapText(text, width, { first: '  ', rest: '    ' }).map(style.faint);
}
