import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageFormSchema, PageKindSchema } from '../../../src/schema/facts/source.ts';
import { readPage } from '../helpers.ts';
import { factsOrNull, type GoodPage, goodPages } from './good-pages.ts';
import { mutationsOf } from './mutations.ts';

/** `npm run test:mutations` tries 10,000 others each time; without it, 100 that are always the same. */
const RUNS = Number(process.env.MUTATIONS ?? 100);
const SEED = process.env.MUTATIONS === undefined ? { seed: 1 } : {};
const PAGES = goodPages();

describe('a damaged page', () => {
  it('is a page of any form and kind', () => {
    const kinds = PAGES.map(({ form, text }) => `${form} ${readPage(form, text).facts.kind}`);
    for (const form of PageFormSchema.options)
      for (const kind of form === 'markdown-bare' ? ['action'] : PageKindSchema.options)
        expect(kinds).toContain(`${form} ${kind}`);
  });

  it(`loses and invents nothing without an issue (${RUNS} mutations)`, {
    timeout: 3_600_000,
  }, () => {
    const mutated = fc
      .constantFrom(...PAGES)
      .chain((page) => mutationsOf(page.text).map((mutation) => ({ page, mutation })));
    fc.assert(
      fc.property(mutated, ({ page, mutation }) => {
        const facts = factsOrNull(page.form, mutation.text);
        if (facts) expect(facts, `${page.name}: ${mutation.kind}`).toEqual(factsOf(page));
      }),
      { numRuns: RUNS, ...SEED },
    );
  });
});

const known = new Map<string, unknown>();

function factsOf({ form, text, name }: GoodPage): unknown {
  const facts = known.get(name) ?? factsOrNull(form, text);
  known.set(name, facts);
  return facts;
}
