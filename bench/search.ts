/**
 * Measures the search against others over the whole international API: `node bench/search.ts`.
 * With `--missed` it prints the queries that were not answered first.
 */
import { brotliCompressSync } from 'node:zlib';
import { openIndex } from '../src/search/search-index.ts';
import { serializeIndex } from '../src/search/serialize.ts';
import { corpusMissing, corpusRecords } from './search/corpus.ts';
import { type Engine, flexSearchEngine, fuseEngine, miniSearchEngine } from './search/engines.ts';
import { measure } from './search/measure.ts';
import { queryClasses } from './search/query-classes.ts';

const QUERIES_PER_CLASS = 400;

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
  const compared = records.filter(({ kind }) => kind === 'error' || kind === 'action');
  const search = (text: string) => index.search(text, { limit: 5 }).map(({ record }) => record);
  const engines: Engine[] = [
    { name: 'tcerr', sample: QUERIES_PER_CLASS, search },
    fuseEngine(compared),
    miniSearchEngine(compared),
    flexSearchEngine(compared),
  ];
  for (const engine of engines) printTable(engine, compared);
}

async function load(parts: ReturnType<typeof serializeIndex>) {
  const start = performance.now();
  const index = openIndex(parts.names);
  const named = performance.now();
  await index.addDescriptions(parts.descriptions);
  const described = performance.now();
  await index.addParameters(parts.parameters);
  const complete = performance.now();
  const times = [named - start, described - named, complete - described];
  console.log(`loaded in ms: names, descriptions, parameters: ${times.map(oneDigit).join(', ')}`);
  return index;
}

function printTable(engine: Engine, compared: Parameters<typeof queryClasses>[0]): void {
  console.log(`\n${engine.name}, ${engine.sample} queries a class`);
  console.log(`${'class'.padEnd(28)}  first %  in five %  p50 ms  p95 ms`);
  for (const trial of queryClasses(compared, QUERIES_PER_CLASS)) {
    const { first, inFive, p50Ms, p95Ms, missed } = measure(trial, engine.search, engine.sample);
    const shares = [(first * 100).toFixed(1).padStart(7), (inFive * 100).toFixed(1).padStart(9)];
    const times = [p50Ms, p95Ms].map((ms) => ms.toFixed(2).padStart(6));
    console.log([trial.name.padEnd(28), ...shares, ...times].join('  '));
    if (process.argv.includes('--missed'))
      console.log(missed.map((text) => `  ${text}`).join('\n'));
  }
}

function kilobytes(bytes: number): string {
  return `${oneDigit(bytes / 1000)} kB`;
}

function oneDigit(value: number): string {
  return value.toFixed(1);
}
