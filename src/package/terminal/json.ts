import { escapeControl } from '../../text/escape-control.ts';

/** A value as JSON for people and programs; control characters are escaped, as JSON allows. */
export function renderJson(value: unknown): string {
  return `${escapeControl(JSON.stringify(value, null, 2), { keepLineBreaks: true })}\n`;
}
