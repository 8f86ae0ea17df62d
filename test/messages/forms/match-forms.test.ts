import { expect, test } from 'vitest';
import {
  loadFormRecords,
  loadMessageForms,
} from '../../../src/knowledge/messages/load-message-forms.ts';
import { decodeForms, encodeForms } from '../../../src/messages/forms/encoded-forms.ts';
import { matchForms } from '../../../src/messages/forms/match-forms.ts';
import examples from './examples.json' with { type: 'json' };
import { ordinary } from './ordinary-sentences.ts';

const forms = loadMessageForms();

test('every pattern has an example', () => {
  const patterns = loadFormRecords().flatMap(({ form, patterns: { en = [], zh = [] } }) =>
    [...en, ...zh].map((pattern) => ({ form, pattern })),
  );
  const shown = examples.map(({ form, pattern }) => ({ form, pattern }));
  expect(new Set(shown.map((one) => JSON.stringify(one)))).toEqual(
    new Set(patterns.map((one) => JSON.stringify(one))),
  );
});

test.each(examples)(
  '$form: $pattern finds its example and what it names',
  ({ form, text, slots }) => {
    const found = matchForms(text, forms);
    expect(found.map((match) => match.form.form)).toContain(form);
    const [match] = found.filter((one) => one.form.form === form);
    const values = Object.fromEntries(
      Array.from(match?.slots ?? [], ([name, { value }]) => [name, value]),
    );
    expect(values).toEqual(slots);
    for (const { value, start, end } of match?.slots.values() ?? [])
      expect(text.slice(start, end)).toBe(value);
  },
);

test.each(ordinary)('no form is in the ordinary sentence “%s”', (text) => {
  expect(matchForms(text, forms).map(({ form }) => form.form)).toEqual([]);
});

test('packed forms are unpacked as they were', () => {
  expect(decodeForms(encodeForms(forms))).toEqual(forms);
});

test('a message that a box wraps is found', () => {
  const text = `╷
│ Error: [TencentCloudSDKError] Code=InvalidParameterValue, Message=The value \`ap-demo-9\` specified in
│ the parameter \`Placement.Zone\` is not
│ valid., RequestId=
╵`;
  const [match] = matchForms(text, forms);
  expect(match?.form.form).toBe('parameter-value');
  expect(match?.slots.get('parameter')?.value).toBe('Placement.Zone');
});

test('a form without quotation marks, or with others, is the same', () => {
  for (const name of ['Zone', '`Zone`', '"Zone"', "['Zone']", '“Zone”', '**Zone**', '\\"Zone\\"'])
    expect(
      matchForms(`参数 ${name} 取值错误`, forms).map(({ slots }) => slots.get('parameter')?.value),
    ).toEqual(['Zone']);
});
