/**
 * Measures the search over the whole international API in a real browser: `node bench/search-browser.ts`.
 * `bench/search.ts` also does this at its end.
 */
import { loadGlossary } from '../src/knowledge/glossary/load-glossary.ts';
import { serializeIndex } from '../src/search/index/serialize.ts';
import { comparedRecords, corpusMissing, corpusRecords } from './search/corpus.ts';
import { reportBrowser } from './search/report-browser.ts';

if (corpusMissing) console.log(`Nothing is measured: ${corpusMissing}.`);
else {
  const records = corpusRecords();
  await reportBrowser(
    serializeIndex(records, { glossary: loadGlossary() }),
    comparedRecords(records),
  );
}
