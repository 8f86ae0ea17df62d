import { expect, test } from 'vitest';
import { loadMessageForms } from '../../../src/knowledge/messages/load-message-forms.ts';
import { matchForms } from '../../../src/messages/forms/match-forms.ts';
import examples from './examples.json' with { type: 'json' };

const forms = loadMessageForms();

test('every form has an example', () => {
  expect(examples.map(({ form }) => form)).toEqual(forms.map(({ form }) => form).sort());
});

test.each(examples)('$form finds its example and what it names', ({ form, text, slots }) => {
  const found = matchForms(text, forms);
  expect(found.map((match) => match.form.form)).toContain(form);
  const [match] = found.filter((one) => one.form.form === form);
  const values = Object.fromEntries(
    Array.from(match?.slots ?? [], ([name, { value }]) => [name, value]),
  );
  expect(values).toEqual(slots);
  for (const { value, start, end } of match?.slots.values() ?? [])
    expect(text.slice(start, end)).toBe(value);
});
