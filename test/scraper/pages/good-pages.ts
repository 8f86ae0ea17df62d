import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PageError } from '../../../scraper/pages/issue.ts';
import { READERS } from '../../../scraper/pages/readers/index.ts';
import type { PageForm } from '../../../src/schema/facts/source.ts';
import { CONTENT, readPage } from '../helpers.ts';
import { siteHtml, siteMarkdown, siteText } from './page-forms.ts';

const FIXTURES = 'test/fixtures/pages';
const URL = 'https://docs.example/document/product/1/1';

/** A page that is read without issues. */
export interface GoodPage {
  name: string;
  form: PageForm;
  text: string;
}

/** The captured pages and the fixtures without issues, each in its own form and in the others. */
export function goodPages(): GoodPage[] {
  return [...capturedPages(), ...fixturePages()].flatMap(inEachForm).filter(isGood);
}

function capturedPages(): GoodPage[] {
  const folder = join(CONTENT, 'sources');
  return readdirSync(folder).flatMap((name) => {
    if (!name.endsWith('.txt')) return [];
    const note = JSON.parse(readFileSync(join(folder, name.replace(/txt$/, 'json')), 'utf8'));
    return { name, form: note.form, text: readFileSync(join(folder, name), 'utf8') };
  });
}

function fixturePages(): GoodPage[] {
  return readdirSync(FIXTURES).flatMap((name) => {
    const { form } = JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8'));
    const file = readdirSync(join(FIXTURES, name)).find((entry) => entry.startsWith('page.'));
    return file ? { name, form, text: readFileSync(join(FIXTURES, name, file), 'utf8') } : [];
  });
}

/** A page as it is and, if it is read without issues, in the other forms. */
function inEachForm(page: GoodPage): GoodPage[] {
  if (!isGood(page)) return [];
  const read = READERS[page.form](page.text, { name: page.name, url: URL });
  const forms: [PageForm, string][] = [
    ['html', siteHtml(read)],
    ['markdown', siteMarkdown(read)],
    ['text-capture', siteText(read)],
  ];
  const others = forms.filter(([form]) => form !== page.form);
  return [page, ...others.map(([form, text]) => ({ name: `${page.name} as ${form}`, form, text }))];
}

/** Whether a page is read without an issue. */
function isGood({ form, text }: GoodPage): boolean {
  return factsOrNull(form, text) !== null;
}

/**
 * What a page states, whatever the order of its rows, its spaces and marks, and whether a text is the title or the
 * description of an example; `null` if anything is reported.
 */
export function factsOrNull(form: PageForm, text: string): unknown {
  try {
    const { facts, issues } = readPage(form, text, URL);
    return issues.length > 0 ? null : comparable(facts);
  } catch (error) {
    if (error instanceof PageError) return null;
    throw error;
  }
}

interface ExampleText {
  title?: string;
  descriptions: { text: string }[];
}

function comparable(facts: unknown): unknown {
  if (typeof facts === 'string') return facts.replace(/[\s`•-]+/g, '');
  if (Array.isArray(facts)) return facts.map(comparable).sort(byText);
  if (typeof facts !== 'object' || facts === null) return facts;
  if ('input' in facts && 'descriptions' in facts && !Array.isArray(facts.input)) {
    const { title = '', descriptions, ...example } = facts as ExampleText;
    const text = title + descriptions.map((statement) => statement.text).join('');
    return { ...(comparable(example) as object), text: comparable(text) };
  }
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, comparable(value)] as const),
  );
}

function byText(a: unknown, b: unknown): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : Number(first > second);
}
