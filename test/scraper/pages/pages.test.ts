import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageError } from '../../../scraper/pages/issue.ts';
import { PageFormSchema } from '../../../src/schema/facts/source.ts';
import { readPage } from '../helpers.ts';

const FIXTURES = 'test/fixtures/pages';
/** Where the fixtures' links begin. */
const URL = 'https://docs.example/document/product/1/1';

const quirks = readdirSync(FIXTURES).sort();

describe('pages, each with a quirk', () => {
  it.each(quirks)('%s', (quirk) => {
    const folder = join(FIXTURES, quirk);
    const { form, ...expected } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const file = readdirSync(folder).find((name) => name.startsWith('page.')) ?? 'page';
    const text = readFileSync(join(folder, file), 'utf8');
    expect(read(text, form)).toEqual(expected);
    expect(readFileSync(join(folder, 'note.md'), 'utf8').trim()).not.toBe('');
  });

  it('are all there', () => {
    expect(quirks.length).toBeGreaterThanOrEqual(25);
  });
});

/** What the page gives, or why it cannot be used. */
function read(text: string, form: unknown) {
  try {
    return readPage(PageFormSchema.parse(form), text, URL);
  } catch (error) {
    if (error instanceof PageError) return { error: error.message };
    throw error;
  }
}
