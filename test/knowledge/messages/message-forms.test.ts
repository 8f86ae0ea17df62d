import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkMessageForms } from '../../../src/knowledge/messages/check-message-forms.ts';
import {
  loadFormRecords,
  MESSAGES_FILE,
} from '../../../src/knowledge/messages/load-message-forms.ts';
import type { MessageFormRecord } from '../../../src/schema/reviewed/message-form.ts';
import { sampleContent } from '../../sample-content.ts';

const record: MessageFormRecord = {
  form: 'busy',
  patterns: { en: ['The disk {value:id} is busy'] },
  codes: ['ResourceInUse'],
  says: '`{value}` is busy.',
  fixedBy: [],
  source: 'public reports',
};

const problemsOf = (...records: MessageFormRecord[]) =>
  checkMessageForms(records, sampleContent()).problems;

const load = (...records: object[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  mkdirSync(join(folder, 'reviewed'));
  writeFileSync(join(folder, MESSAGES_FILE), JSON.stringify(records));
  return () => loadFormRecords(folder);
};

test('a good form has no problem', () => {
  expect(problemsOf(record)).toEqual([]);
});

test.each<[string, Partial<MessageFormRecord>]>([
  ['Unheard.Of is not a code', { codes: ['Unheard.Of'] }],
  ['no pattern has {limit}', { says: 'At most {limit} disks are allowed.' }],
  [
    'a pattern lacks {value}: put it in square brackets',
    { patterns: { en: ['The disk {value:id} is busy', 'a busy disk'] } },
  ],
  ['{disk} is not a fact', { patterns: { en: ['{disk:id} and {value:id} are busy'] } }],
  ['“The disk is busy” does not end with a full stop', { says: 'The disk is busy' }],
  ['“Please”: give the instruction', { fix: 'Please wait for the disk.' }],
])('%s', (problem, part) => {
  expect(problemsOf({ ...record, ...part })).toEqual([`${MESSAGES_FILE}: busy: ${problem}`]);
});

test('two forms do not have the same pattern', () => {
  expect(problemsOf(record, { ...record, form: 'busy-disk' })).toEqual([
    `${MESSAGES_FILE}: busy-disk: “The disk {value:id} is busy” is a pattern of busy, too`,
  ]);
});

test.each<[string, object[]]>([
  ['[1].form: busy comes after busy: sort the forms, each once', [record, record]],
  ['a bracket is not closed', [{ ...record, patterns: { en: ['is [busy'] } }]],
  ['“]” closes nothing', [{ ...record, patterns: { en: ['is busy]'] } }]],
  ['disk is not a kind of slot', [{ ...record, patterns: { en: ['busy {disk}'] } }]],
  ['{value} is there twice', [{ ...record, patterns: { en: ['busy {value} {value}'] } }]],
  ['has no word', [{ ...record, patterns: { en: ['{value} [is busy]'] } }]],
])('a file is refused: %s', (problem, records) => {
  expect(load(...records)).toThrow(problem);
});

test('a refusal names the file and the record', () => {
  expect(load({ ...record, patterns: { en: ['is [busy'] } })).toThrow(
    `${MESSAGES_FILE}: [0].patterns: busy: a bracket is not closed`,
  );
});
