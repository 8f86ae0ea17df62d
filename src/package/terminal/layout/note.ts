import type { Screen } from '../screen.ts';
import { wrapText } from './wrap-text.ts';

/** A remark about the line above it, indented and faint. */
export function renderNote(text: string, { style, width }: Screen): string[] {
  return wrapText(text, width, { first: '  ', rest: '    ' }).map(style.faint);
}
