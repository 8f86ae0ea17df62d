import { counted, numberText } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { PolicyOfLog } from '../answers/policy-of-log.ts';
import type { Screen } from './screen.ts';
import { wrapText } from './wrap-text.ts';

/** How many denials there are and where, then the warnings about their policy. Lines for a person. */
export function renderPolicyNotes(
  { count, lines, warnings }: Pick<PolicyOfLog, 'count' | 'lines' | 'warnings'>,
  { width }: Screen,
): string {
  const notes = warnings.map(({ says }) => `- ${escapeControl(says)}`);
  return [denialsText(count, lines), ...notes]
    .flatMap((note) => wrapText(note, width, { rest: '  ' }))
    .map((line) => `${line}\n`)
    .join('');
}

/** `3 denials on lines 4, 19, 20`; the lines are the first ones if there are more. */
function denialsText(count: number, lines: readonly number[]): string {
  if (count === 0) return 'no denial found';
  const more = count > lines.length ? ' and more' : '';
  const noun = lines.length === 1 && more === '' ? 'line' : 'lines';
  return `${counted(count, 'denial')} on ${noun} ${lines.map(numberText).join(', ')}${more}`;
}
