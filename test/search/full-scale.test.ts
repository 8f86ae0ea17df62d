import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { corpusMissing, corpusRecords } from '../../bench/search/corpus.ts';
import { measure } from '../../bench/search/measure.ts';
import { queryClasses } from '../../bench/search/query-classes.ts';
import { openIndex } from '../../src/search/search-index.ts';
import { serializeIndex } from '../../src/search/serialize.ts';
import { searchTopics } from '../../src/site/search-topics.ts';
import { siteAdvice } from '../../src/site/site-advice.ts';

const QUERIES_PER_CLASS = 300;
const NAMES_BUDGET_BYTES = 100_000;
const BUDGET_BYTES = 280_000;
/** Far above what is measured, since a test shares its machine; `bench/search.ts` has the times. */
const MAX_P95_MS = 40;

const topics = searchTopics({ advice: siteAdvice() });
const reason = corpusMissing === null ? '' : ` (skipped: ${corpusMissing})`;

describe(`the whole international API${reason}`, () => {
  it.skipIf(corpusMissing)(
    `answers each class of query as often as it must${reason}`,
    async () => {
      const records = corpusRecords();
      const parts = serializeIndex(records, topics);
      const index = openIndex(parts.names);
      await index.addDescriptions(parts.descriptions);
      await index.addParameters(parts.parameters);
      const search = (text: string) => index.search(text, { limit: 5 }).map(({ record }) => record);
      const short: string[] = [];
      for (const trial of queryClasses(records, QUERIES_PER_CLASS)) {
        const { first, inFive, p95Ms, missed } = measure(trial, search);
        const isMet = first >= trial.first && inFive >= trial.inFive && p95Ms < MAX_P95_MS;
        if (!isMet)
          short.push(
            `${trial.name}: ${first} first, ${inFive} in five, ${p95Ms} ms: ${missed.join(' | ')}`,
          );
        expect(trial.queries.length).toBe(QUERIES_PER_CLASS);
      }
      expect(short).toEqual([]);
    },
    60_000,
  );

  it.skipIf(corpusMissing)(
    `fits the budgets for what is fetched${reason}`,
    () => {
      const parts = serializeIndex(corpusRecords(), topics);
      const names = brotliCompressSync(parts.names).length;
      expect(names).toBeLessThan(NAMES_BUDGET_BYTES);
      expect(names + brotliCompressSync(parts.descriptions).length).toBeLessThan(BUDGET_BYTES);
    },
    60_000,
  );
});
