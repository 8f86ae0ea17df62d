import { expect, it } from 'vitest';
import type { Meanings } from '../../../src/knowledge/meanings/load-meanings.ts';
import { createMeaningsOf } from '../../../src/knowledge/meanings/meanings-of.ts';
import type { MeaningRecord } from '../../../src/schema/reviewed/meaning.ts';

const byCode = (meaning: string) => {
  const record: MeaningRecord = { code: 'A', meaning, retry: 'no', fixedBy: ['caller'], basis: [] };
  return new Map([['A', record]]);
};
const meanings: Meanings = {
  shared: byCode('In any service.'),
  services: new Map([['cam', byCode('In cam only.')]]),
};
const meaningsOf = createMeaningsOf(meanings);

it('gives each meaning once, that of most services first', () => {
  expect(meaningsOf('A', ['cam', 'cvm', 'sms'], false)).toEqual([
    'In any service.',
    'In cam only.',
  ]);
  expect(meaningsOf('A', ['cam', 'cvm'], false)).toEqual(['In cam only.', 'In any service.']);
});

it('gives the shared meaning where there is no service, and nothing where there is none', () => {
  expect(meaningsOf('A', [], false)).toEqual(['In any service.']);
  expect(meaningsOf('B', ['cam'], false)).toEqual([]);
});

it('gives what a common code means anywhere first', () => {
  expect(meaningsOf('A', ['cam'], true)).toEqual(['In any service.', 'In cam only.']);
});
