import type { FixedBy } from '../../schema/reviewed/advice.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { anchorOf } from './anchor-of.ts';
import type { MessageForm } from './message-form.ts';

/**
 * The forms of messages, packed: columns between form feeds, a line for each form or pattern, the entries of a
 * line between tabs. The first columns are what the patterns of a form have in common, the last ones the
 * patterns in the order in which they are tried, each with the position of its form, in base 36.
 */
export type EncodedForms = string;

/**
 * Packs the forms; {@link decodeForms} unpacks them.
 * @throws {RangeError} if a text contains a character that separates columns or entries.
 */
export function encodeForms(all: readonly MessageForm[]): EncodedForms {
  const forms = [...new Map(all.map((one) => [one.form, one])).values()];
  const positions = new Map(forms.map(({ form }, at) => [form, at]));
  return [
    forms.map(({ form }) => [form]),
    forms.map(({ says }) => [says]),
    forms.map(({ codes }) => codes),
    forms.map(({ fix }) => [fix ?? '']),
    forms.map(({ retry }) => [retry ?? '']),
    forms.map(({ fixedBy }) => fixedBy),
    forms.map(({ isDistinct }) => [isDistinct ? '+' : '']),
    all.map(({ form }) => [(positions.get(form) ?? 0).toString(36)]),
    all.map(({ slots }) => slots),
    all.map(({ pattern }) => [pattern]),
  ]
    .map((column) => column.map(lineOf).join('\n'))
    .join('\f');
}

function lineOf(entries: readonly string[]): string {
  if (entries.some((entry) => /[\t\n\f]/.test(entry)))
    throw new RangeError(`${JSON.stringify(entries)} cannot be packed`);
  return entries.join('\t');
}

/** Unpacks the forms; none of the empty text. */
export function decodeForms(encoded: EncodedForms): MessageForm[] {
  if (encoded === '') return [];
  const columns = encoded.split('\f').map((column) => column.split('\n'));
  const [names, says, codes, fixes, retries, fixedBy, distinct, forms, slots, patterns] = columns;
  const listed = (text = '') => (text === '' ? [] : text.split('\t'));
  return (patterns ?? []).map((pattern, row) => {
    const at = Number.parseInt(forms?.[row] ?? '', 36);
    return {
      form: names?.[at] ?? '',
      anchor: anchorOf(pattern),
      pattern,
      slots: listed(slots?.[row]),
      says: says?.[at] ?? '',
      fix: fixes?.[at] || null,
      codes: listed(codes?.[at]),
      retry: (retries?.[at] || null) as RetryAnswer | null,
      fixedBy: listed(fixedBy?.[at]) as FixedBy[],
      isDistinct: distinct?.[at] === '+',
    };
  });
}
