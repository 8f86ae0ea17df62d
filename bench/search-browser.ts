/**
 * Measures the search in a real browser over the whole international API:
 * `node bench/search-browser.ts`, which `bench/search.ts` does at its end as well.
 */
import { serializeIndex } from '../src/search/index/serialize.ts';
import { comparedRecords, corpusMissing, corpusRecords } from './search/corpus.ts';
import { reportBrowser } from './search/report-browser.ts';

if (corpusMissing) console.log(`Nothing is measured: ${corpusMissing}.`);
else {
  const records = corpusRecords();
  await reportBrowser(serializeIndex(records), comparedRecords(records));
}
