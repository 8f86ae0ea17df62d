import type { FixedBy } from '../../schema/reviewed/advice.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { anchorOf } from './anchor-of.ts';
import type { MessageForm } from './message-form.ts';

/** What the patterns of a form have in common, packed; what is missing at the end, or `0`, is nothing. */
type EncodedForm = readonly [
  form: string,
  says: string,
  codes: string,
  fix?: string | 0,
  retry?: RetryAnswer | 0,
  fixedBy?: readonly FixedBy[] | 0,
  isDistinct?: 1,
];
/** A pattern: the position of its form, the names of its slots, the pattern. */
type EncodedPattern = readonly [form: number, slots: string, pattern: string];
/** The forms of messages, packed; the patterns are in the order in which they are tried. */
export type EncodedForms = readonly [
  forms: readonly EncodedForm[],
  patterns: readonly EncodedPattern[],
];

/** Packs the forms; {@link decodeForms} unpacks them. */
export function encodeForms(all: readonly MessageForm[]): EncodedForms {
  const forms = new Map(all.map((one) => [one.form, encodeForm(one)]));
  const positions = new Map(Array.from(forms.keys(), (form, at) => [form, at]));
  return [
    [...forms.values()],
    all.map(({ form, slots, pattern }) => [positions.get(form) ?? 0, slots.join(' '), pattern]),
  ];
}

function encodeForm(one: MessageForm): EncodedForm {
  const { form, says, codes, fix, retry, fixedBy, isDistinct } = one;
  const by = fixedBy.length > 0 ? fixedBy : 0;
  const rest = [fix ?? 0, retry ?? 0, by, isDistinct ? 1 : 0];
  while (rest.at(-1) === 0) rest.pop();
  return [form, says, codes.join(' '), ...rest] as unknown as EncodedForm;
}

/** Unpacks the forms. */
export function decodeForms([forms, patterns]: EncodedForms): MessageForm[] {
  const listed = (text: string) => (text === '' ? [] : text.split(' '));
  return patterns.flatMap(([at, slots, pattern]) => {
    const encoded = forms[at];
    if (!encoded) return [];
    const [form, says, codes, fix, retry, fixedBy, isDistinct] = encoded;
    return {
      form,
      anchor: anchorOf(pattern),
      pattern,
      slots: listed(slots),
      says,
      fix: fix || null,
      codes: listed(codes),
      retry: retry || null,
      fixedBy: fixedBy || [],
      isDistinct: isDistinct === 1,
    };
  });
}
