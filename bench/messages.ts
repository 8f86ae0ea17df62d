/**
 * Measures what the built package finds in pasted texts, what it claims wrongly, and how long it takes:
 * `npm run bench:messages`. With `--failures`, each text that fails. Without the texts, which are kept outside of
 * this repository, it measures nothing.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Catalog from '../src/package/library/all.ts';
import { median } from './median.ts';
import { CASES, type Case, readCases, scoreCases } from './messages/cases.ts';
import { hostileTexts } from './messages/hostile-texts.ts';
import { readerSizes } from './messages/reader-size.ts';

const CATALOG = resolve('dist/catalog');
const FIXTURES = 'test/fixtures/messages';
const WARM_ROUNDS = 30;
const ROUNDS = 15;
const HOSTILE_ROUNDS = 5;
const HOSTILE_LENGTH = 100_000;
/** What the reader is compared with: a search for one label. */
const LABEL = /\bCode\s{0,4}[=:]\s{0,4}"?([A-Z][\w.]+)/;
const showsFailures = process.argv.includes('--failures');

const cases = readCases();
if (cases) await measure(cases);
else console.log(`${CASES} does not exist, so there is nothing to measure.`);

async function measure(cases: readonly Case[]): Promise<void> {
  const path = pathToFileURL(join(CATALOG, 'all.js')).href;
  const catalog: typeof Catalog = await import(path);
  reportFields(cases, catalog);
  reportClaims(catalog);
  reportTimes(
    cases.map(({ input }) => input),
    catalog,
  );
  reportHostile(catalog);
  const { reader, root } = await readerSizes(join(CATALOG, 'index.js'));
  report('the reader and its forms, brotli', `${reader} bytes`);
  report('the root of the package, brotli', `${root} bytes`);
}

function reportFields(cases: readonly Case[], catalog: typeof Catalog): void {
  console.log(`found in ${cases.length} texts`);
  for (const { field, right, total, failures } of scoreCases(cases, catalog))
    reportShare(field, right, total, failures);
}

function reportClaims({ explain }: typeof Catalog): void {
  console.log('\nclaimed wrongly');
  const clouds: { id: string; cloud: string; input: string }[] = JSON.parse(
    readFileSync(join(FIXTURES, 'other-clouds.json'), 'utf8'),
  );
  const log = readFileSync(join(FIXTURES, 'ordinary-log.txt'), 'utf8');
  const lines = log.trimEnd().split('\n');
  const isClaim = (text: string) => {
    const { known, layer } = explain(text);
    return known || layer === 'api-3.0';
  };
  const named = (all: typeof clouds) => all.map(({ id, input }) => `${id}: ${input}`);
  const claimed = clouds.filter(({ input }) => isClaim(input));
  const unnamed = clouds.filter(({ input, cloud }) => explain(input).reading?.looksLike !== cloud);
  reportShare('API 3.0 in texts of other clouds', claimed.length, clouds.length, named(claimed));
  reportShare('  … named rightly', clouds.length - unnamed.length, clouds.length, named(unnamed));
  const wrong = lines.filter(isClaim);
  reportShare('API 3.0 in lines of ordinary logs', wrong.length, lines.length, wrong);
  reportShare('API 3.0 in all of them as one text', isClaim(log) ? 1 : 0, 1, []);
}

function reportTimes(inputs: readonly string[], { explain, readMessage }: typeof Catalog): void {
  console.log('\ntime');
  const functions = {
    'explain a text': explain,
    '  … of which to read it': readMessage,
    '  compare: JSON.parse of the text as a string': (text: string) => JSON.parse(text),
    '  compare: one regular expression': (text: string) => LABEL.exec(text),
  };
  const json = inputs.map((text) => JSON.stringify(text));
  for (const [name, read] of Object.entries(functions)) {
    const texts = name.includes('JSON') ? json : inputs;
    const times = texts.map((text) => timeOf(() => read(text)));
    report(name, `${(median(times) * 1000).toFixed(2)} µs`);
  }
}

/** The median time, in milliseconds, after warming up. */
function timeOf(call: () => unknown, warm = WARM_ROUNDS, rounds = ROUNDS): number {
  for (let round = 0; round < warm; round++) call();
  return median(
    Array.from({ length: rounds }, () => {
      const startMs = performance.now();
      call();
      return performance.now() - startMs;
    }),
  );
}

function reportHostile({ explain }: typeof Catalog): void {
  console.log(`\n${HOSTILE_LENGTH} units of a hostile text, and the ratio to half of them`);
  const halves = hostileTexts(HOSTILE_LENGTH / 2);
  for (const [kind, text] of hostileTexts(HOSTILE_LENGTH)) {
    const halfMs = timeOf(() => explain(halves.get(kind)), 2, HOSTILE_ROUNDS);
    const ms = timeOf(() => explain(text), 2, HOSTILE_ROUNDS);
    report(kind, `${ms.toFixed(2)} ms`, `× ${(ms / halfMs).toFixed(2)}`);
  }
}

function reportShare(
  name: string,
  count: number,
  total: number,
  failures: readonly string[],
): void {
  report(name, `${count} of ${total}`);
  if (showsFailures) for (const failure of failures) console.log(`    ${JSON.stringify(failure)}`);
}

function report(name: string, ...cells: string[]): void {
  console.log(name.padEnd(48) + cells.map((cell) => cell.padStart(14)).join(''));
}
