import { expect, it } from 'vitest';
import { checkGlossary } from '../../../src/knowledge/glossary/check-glossary.ts';
import { loadGlossary } from '../../../src/knowledge/glossary/load-glossary.ts';
import { GlossarySchema } from '../../../src/schema/reviewed/glossary.ts';

const GOOD = GlossarySchema.parse({
  concepts: [
    { en: ['balance'], zh: ['余额'] },
    { en: ['quota', 'allowance'], zh: ['配额', '额度'] },
  ],
  stopWords: { en: ['the'], zh: ['怎么'] },
  traditional: { from: '餘額麼', to: '余额么' },
});

it('reads the glossary of this project, which fits together', () => {
  const { concepts, problems } = checkGlossary(loadGlossary());
  expect(concepts).toBeGreaterThan(600);
  expect(problems).toEqual([]);
});

it('finds words with two meanings, concepts out of order, and characters that nothing needs', () => {
  const [balance, quota] = GOOD.concepts;
  const { problems } = checkGlossary({
    concepts: [
      { en: ['quota', 'quota'], zh: ['余额'] },
      { en: ['balance'], zh: ['余额'] },
    ],
    stopWords: { en: ['the', 'the'], zh: ['怎么'] },
    traditional: { from: '餘額么', to: '余额么' },
  });
  expect(
    checkGlossary({ ...GOOD, concepts: [balance, quota].flatMap((one) => one ?? []) }),
  ).toEqual({
    concepts: 2,
    words: 6,
    problems: [],
  });
  expect(problems).toEqual(
    [
      'balance is not in its place: sort the concepts',
      '余额 has two meanings',
      'the stop word the is listed twice',
      'the concept quota lists a word twice',
      '么 is folded and used',
    ].map((problem) => `reviewed/glossary.json: ${problem}`),
  );
});

it('refuses capitals, empty lists, and a table whose lists differ in length', () => {
  const accepts = (change: object) => GlossarySchema.safeParse({ ...GOOD, ...change }).success;
  expect(accepts({ concepts: [{ en: ['API'], zh: ['接口'] }] })).toBe(false);
  expect(accepts({ concepts: [{ en: ['api'], zh: [] }] })).toBe(false);
  expect(accepts({ traditional: { from: '餘', to: '' } })).toBe(false);
});
