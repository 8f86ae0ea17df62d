import { wordsOf } from '../lib/words.ts';
import { escapeHtml } from './prose.ts';

/** Where a line may break within a name: before a dot, between camelCase words, behind `_`. */
const BREAKS = /(?=\.)|(?<=[a-z0-9])(?=[A-Z])|(?<=_)/;

/** The segments of a code spelled out: `failed operation`, `access key over limit`. */
export function segmentWords(code: string): string[] {
  return code.split('.').map((segment) => wordsOf(segment).join(' '));
}

/** A code or another name as HTML: its category marked apart, and broken only between its words. */
export function renderCodeName(name: string): string {
  const dot = name.indexOf('.');
  if (dot < 0) return renderBreaks(name);
  return `<span class="category">${renderBreaks(name.slice(0, dot))}</span>${renderBreaks(name.slice(dot))}`;
}

function renderBreaks(text: string): string {
  return `${text.startsWith('.') ? '<wbr>' : ''}${text.split(BREAKS).map(escapeHtml).join('<wbr>')}`;
}
