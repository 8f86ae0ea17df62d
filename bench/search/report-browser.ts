import type { IndexParts } from '../../src/search/index/parts.ts';
import type { SearchRecord } from '../../src/search/index/record.ts';
import { BenchPages } from './bench-pages.ts';
import { siteMissing } from './bench-server.ts';
import { judge } from './measure.ts';
import { QUERIES_PER_CLASS, queryClasses } from './query-classes.ts';
import { printAnswers } from './report.ts';

const PAGES = 5;

/**
 * Measures loading and searching in a real browser, and prints both, or a note if the site is not built.
 * @throws {Error} if there is no browser.
 */
export async function reportBrowser(
  parts: IndexParts,
  compared: readonly SearchRecord[],
): Promise<void> {
  if (siteMissing) {
    console.log(`\nNothing is measured in a browser: ${siteMissing}.`);
    return;
  }
  const pages = await BenchPages.open(parts);
  try {
    await reportLoading(pages);
    await reportAnswers(pages, compared);
  } finally {
    await pages.close();
  }
}

async function reportLoading(pages: BenchPages): Promise<void> {
  const times = await inPages(() => pages.inFreshPage((call) => call('timeLoad')));
  // Separate from the times, because watching takes time.
  const watches = await inPages(() => pages.inFreshPage((call) => call('watchLoad')));
  console.log(`\nChromium ${pages.version}, ${PAGES} fresh pages`);
  console.log(`${'loading'.padEnd(32)}  median ms  worst ms  target ms`);
  printTimes('names', times, ({ names }) => names, 60);
  printTimes('descriptions', times, ({ descriptions }) => descriptions);
  printTimes('parameters', times, ({ parameters }) => parameters);
  printTimes('types', times, ({ types }) => types);
  printTimes('all', times, (time) => Object.values(time).reduce((sum, ms) => sum + ms, 0), 250);
  printTimes('longest task reported, 0: none', watches, ({ longestTask }) => longestTask, 50);
  printTimes('longest wait of a message', watches, ({ longestGap }) => longestGap, 50);
}

async function inPages<Result>(work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let page = 0; page < PAGES; page++) results.push(await work());
  return results;
}

function printTimes<Row>(
  name: string,
  rows: readonly Row[],
  msOf: (row: Row) => number,
  target?: number,
): void {
  const sorted = rows.map(msOf).sort((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  const columns = [median.toFixed(1).padStart(9), worst.toFixed(1).padStart(8)];
  if (target !== undefined) columns.push(`≤ ${target}`.padStart(9));
  console.log([name.padEnd(32), ...columns].join('  '));
}

async function reportAnswers(pages: BenchPages, compared: readonly SearchRecord[]): Promise<void> {
  const trials = queryClasses(compared, QUERIES_PER_CLASS);
  const rows = await pages.inFreshPage(async (call) => {
    const all = [];
    for (const trial of trials) {
      const answers = await call(
        'answerAll',
        trial.queries.map(({ text }) => text),
      );
      all.push({ trial, measured: judge(trial.queries, answers) });
    }
    return all;
  });
  printAnswers(`tcerr in Chromium, ${QUERIES_PER_CLASS} queries a class`, rows);
}
