/**
 * Measures the search against others over the whole API of both sites, and in a real browser: `npm run bench:search`.
 * With `--missed` it prints the queries whose answer was not the first result; with `--china-sdk FILE`, an archive of the
 * China site's Go SDK, it also searches for what that site says.
 */

import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { siteAdvice } from '../src/knowledge/advice/code-advice.ts';
import { loadGlossary } from '../src/knowledge/glossary/load-glossary.ts';
import { loadLayers } from '../src/knowledge/messages/load-layers.ts';
import type { SearchRecord } from '../src/search/index/record.ts';
import { openIndex } from '../src/search/index/search-index.ts';
import { serializeIndex } from '../src/search/index/serialize.ts';
import { openTypes } from '../src/search/index/type-search.ts';
import { explainingPages } from '../src/site/assemble/explaining-pages.ts';
import { statementClass } from './search/china-statements.ts';
import { comparedRecords, corpusMissing, corpusRecords } from './search/corpus.ts';
import { type Engine, flexSearchEngine, fuseEngine, miniSearchEngine } from './search/engines.ts';
import { measure } from './search/measure.ts';
import { QUERIES_PER_CLASS, queryClasses } from './search/query-classes.ts';
import { askQuestions } from './search/questions.ts';
import { printAnswers } from './search/report.ts';
import { reportBrowser } from './search/report-browser.ts';
import { printWithPeer } from './search/report-peers.ts';

if (corpusMissing) console.log(`Nothing is measured: ${corpusMissing}.`);
else await run();

async function run(): Promise<void> {
  const records = corpusRecords();
  const pages = explainingPages({ advice: siteAdvice(), layers: loadLayers() });
  const parts = serializeIndex(records, { pages, glossary: loadGlossary() });
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
  printAnswers('tcerr, 60 everyday questions each', askQuestions(index));
  await reportStatements(search);
  await reportBrowser(parts, compared);
}

async function reportStatements(search: Engine['search']): Promise<void> {
  const { values } = parseArgs({
    options: { 'china-sdk': { type: 'string' }, missed: { type: 'boolean' } },
  });
  const trial = await statementClass(values['china-sdk']);
  if (trial) printAnswers('tcerr, in Chinese', [{ trial, measured: measure(trial, search) }]);
  else
    console.log('\nStatements of the China site are not searched: no archive (--china-sdk FILE).');
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
  const typed = performance.now();
  index.addStatements(parts.statements);
  const complete = performance.now();
  const times = [
    named - start,
    described - named,
    taken - described,
    typed - taken,
    complete - typed,
  ];
  console.log(
    `loaded in ms: names, descriptions, parameters, types, statements: ${times.map(oneDigit).join(', ')}`,
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
