/**
 * Measures the search against others over the whole international API, and in a real browser: `npm run bench:search`.
 * With `--missed` it prints the queries whose answer was not the first result.
 */
import { brotliCompressSync } from 'node:zlib';
import type { SearchRecord } from '../src/search/index/record.ts';
import { openIndex } from '../src/search/index/search-index.ts';
import { serializeIndex } from '../src/search/index/serialize.ts';
import { openTypes } from '../src/search/index/type-search.ts';
import { comparedRecords, corpusMissing, corpusRecords } from './search/corpus.ts';
import { type Engine, flexSearchEngine, fuseEngine, miniSearchEngine } from './search/engines.ts';
import { measure } from './search/measure.ts';
import { QUERIES_PER_CLASS, queryClasses } from './search/query-classes.ts';
import { printAnswers } from './search/report.ts';
import { reportBrowser } from './search/report-browser.ts';
import { printWithPeer } from './search/report-peers.ts';

if (corpusMissing) console.log(`Nothing is measured: ${corpusMissing}.`);
else await run();

async function run(): Promise<void> {
  const records = corpusRecords();
  const parts = serializeIndex(records);
  for (const [name, text] of Object.entries(parts)) {
    const brotliBytes = brotliCompressSync(text).length;
    console.log(`${name}: ${kilobytes(brotliBytes)} brotli, ${kilobytes(text.length)} plain`);
  }
  const index = await load(parts);
  const compared = comparedRecords(records);
  const search = (text: string) => index.search(text, { limit: 5 }).map(({ record }) => record);
  const tcerr: Engine = { name: 'tcerr', sample: QUERIES_PER_CLASS, search };
  const flexSearch = flexSearchEngine(compared);
  printWithPeer(tcerr, flexSearch, queryClasses(compared, QUERIES_PER_CLASS));
  for (const engine of [tcerr, flexSearch, miniSearchEngine(compared), fuseEngine(compared)])
    printAnswers(`${engine.name}, ${engine.sample} queries a class`, rowsOf(engine, compared));
  await reportBrowser(parts, compared);
}

async function load(parts: ReturnType<typeof serializeIndex>) {
  const start = performance.now();
  const index = openIndex(parts.names);
  const named = performance.now();
  await index.addDescriptions(parts.descriptions);
  const described = performance.now();
  await index.addParameters(parts.parameters);
  const taken = performance.now();
  await index.addTypes(openTypes(parts.types));
  const complete = performance.now();
  const times = [named - start, described - named, taken - described, complete - taken];
  console.log(
    `loaded in ms: names, descriptions, parameters, types: ${times.map(oneDigit).join(', ')}`,
  );
  return index;
}

function* rowsOf({ search, sample }: Engine, compared: readonly SearchRecord[]) {
  for (const trial of queryClasses(compared, QUERIES_PER_CLASS))
    yield { trial, measured: measure(trial, search, { sample }) };
}

function kilobytes(bytes: number): string {
  return `${oneDigit(bytes / 1000)} kB`;
}

function oneDigit(value: number): string {
  return value.toFixed(1);
}
