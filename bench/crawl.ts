/**
 * Crawls a copy of the whole documentation site and builds content from it, with each difficulty that the copy can
 * simulate: `npm run bench:crawl -- [row …] [--services a,b]`. Rows with a rate limit take a quarter of an hour each at
 * full size.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureLoad } from './crawl/floor.ts';
import { compareTruth, type Mirror, mirrorMissing, startMirror } from './crawl/mirror.ts';
import { runBuild, runCrawl, type Step } from './crawl/run-step.ts';
import { sameFiles } from './crawl/same-files.ts';

/** The folder for all files: in memory if possible, because disks differ. */
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const KILLS = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { services: { type: 'string' } },
});
const folder = mkdtempSync(join(ROOT, 'tcerr-crawl-'));
const base = { cache: join(folder, 'cache'), content: join(folder, 'content') };

type Row = (mirror: Mirror, cache: string, content: string) => Promise<string[]>;

/** The rows: how the copy is started, and what is done and reported. */
const ROWS: Record<string, { options: string[]; run: Row }> = {
  all: { options: [], run: all },
  faults: { options: ['--faults', '0.1'], run: exact },
  broken: { options: ['--broken', '0.02'], run: broken },
  drift: { options: ['--drift'], run: drift },
  hostile: { options: ['--hostile'], run: hostile },
  killed: { options: [], run: killed },
  frames: { options: [], run: frames },
  'max-rate': { options: ['--max-rate', '20'], run: (...row) => exact(...row, { rate: 50 }) },
  rate: { options: [], run: (...row) => exact(...row, { rate: 10, concurrency: 10 }) },
};

/** The rows whose content is compared with the content of the first row. */
const COMPARED = new Set(['broken', 'drift', 'frames']);

if (mirrorMissing) console.log(`Nothing is measured: ${mirrorMissing}.`);
else await run();

async function run(): Promise<void> {
  const rows = positionals.length > 0 ? positionals : Object.keys(ROWS);
  const asked = rows.some((row) => COMPARED.has(row)) ? ['all', ...rows] : rows;
  try {
    for (const name of new Set(asked)) {
      const row = ROWS[name];
      if (!row)
        throw new RangeError(`${name} is not a row; the rows are ${Object.keys(ROWS).join(', ')}`);
      const services = values.services ? ['--services', values.services] : [];
      const mirror = await startMirror([...row.options, ...services]);
      const own = name === 'all' ? base : foldersFor(name);
      console.log([`${name}:`, ...(await row.run(mirror, own.cache, own.content))].join('\n  '));
      mirror.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function foldersFor(name: string) {
  return { cache: join(folder, name, 'cache'), content: join(folder, `${name}-content`) };
}

async function all(mirror: Mirror, cache: string, content: string): Promise<string[]> {
  const crawled = await runCrawl(mirror.origin, cache);
  const { pages = 0, products = 0 } = await mirror.truth();
  const { requests = 0 } = await mirror.stats();
  const before = await measureLoad(cache);
  const built = await runBuild(cache, content);
  const floor = (before + (await measureLoad(cache))) / 2;
  const again = await runCrawl(mirror.origin, cache);
  const copy = join(folder, 'copy');
  cpSync(content, copy, { recursive: true });
  const rebuilt = await runBuild(cache, content);
  const { notModified } = await mirror.stats();
  return [
    `crawl: ${took(crawled)}, ${requests} requests for ${pages} pages, ${products} products, the index and robots.txt`,
    `build: ${took(built)}, ${(built.seconds / floor).toFixed(2)} times cheerio.load alone (${floor.toFixed(1)} s); ${await compareTruth(mirror, content)}`,
    `again: ${took(again)}, ${notModified} times 304; build ${took(rebuilt)}, ${lineOf(rebuilt, 'parsed:')}, ${sameFiles(content, copy)}`,
  ];
}

async function exact(
  mirror: Mirror,
  cache: string,
  content: string,
  options: { rate?: number; concurrency?: number } = {},
): Promise<string[]> {
  const crawled = await runCrawl(mirror.origin, cache, options);
  const stats = await mirror.stats();
  await runBuild(cache, content);
  return [
    `crawl: ${took(crawled)}; ${lineOf(crawled, 'failed')}`,
    `at most ${stats.maxPerSecond} a second and ${stats.maxConcurrent} at a time; ${stats.tooFast} refused as too many, ${stats.faultsServed} faults, ${stats.disallowed} forbidden paths`,
    `build: ${await compareTruth(mirror, content)}`,
  ];
}

async function broken(mirror: Mirror, cache: string, content: string): Promise<string[]> {
  cpSync(base.content, content, { recursive: true });
  const crawled = await runCrawl(mirror.origin, cache);
  const built = await runBuild(cache, content);
  return [
    `crawl: ${took(crawled)}; ${lineOf(crawled, 'failed')}`,
    `build: ${lineOf(built, 'Pages that could not be')} ${await compareTruth(mirror, content)}; ${sameFiles(content, base.content)}`,
  ];
}

async function drift(mirror: Mirror, cache: string, content: string): Promise<string[]> {
  cpSync(base.content, content, { recursive: true });
  const crawled = await runCrawl(mirror.origin, cache);
  const built = await runBuild(cache, content);
  return [
    `crawl: ${took(crawled)}; ${lineOf(crawled, 'failed')}`,
    `build: ${built.failed ? 'refused' : 'NOT REFUSED'}: ${built.text.replaceAll('\n', ' ')}`,
    sameFiles(content, base.content),
  ];
}

async function hostile(mirror: Mirror, cache: string, content: string): Promise<string[]> {
  const crawled = await runCrawl(mirror.origin, cache);
  const built = await runBuild(cache, content);
  const path = join(content, 'international/pages/services/hostile.2020-01-01.json');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const kept = text.includes('"FailedOperation.Ok"') ? 'kept' : 'LOST';
  const active = /<img|<svg|onerror=|javascript:|alert\(/.test(text) ? 'SOME' : 'none';
  return [
    `crawl: ${took(crawled)}; ${lineOf(crawled, 'failed')}; ${lineOf(crawled, 'were not followed')}`,
    `build: ${took(built)}; FailedOperation.Ok is ${kept}, active markup: ${active}; ${lineOf(built, 'is not an error code').slice(0, 200)}`,
  ];
}

/** Kills a crawl ten times at random moments, then lets it finish. */
async function killed(mirror: Mirror, cache: string, content: string): Promise<string[]> {
  const concurrency = 8;
  let kills = 0;
  for (let at = 0; at < KILLS; at += 1) {
    const step = await runCrawl(mirror.origin, cache, { concurrency }, 1500 + Math.random() * 2000);
    if (!step) kills += 1;
  }
  const crawled = await runCrawl(mirror.origin, cache, { concurrency });
  const { requests = 0 } = await mirror.stats();
  const { pages = 0, products = 0 } = await mirror.truth();
  await runBuild(cache, content);
  const once = pages + products + 1;
  return [
    `killed ${kills} times, then ${took(crawled)}; ${lineOf(crawled, 'already downloaded')}`,
    `${requests - once} requests beyond one an address: ${kills + 1} for robots.txt, at most ${kills * concurrency} that were open when killed`,
    `build: ${await compareTruth(mirror, content)}`,
  ];
}

async function frames(mirror: Mirror, cache: string, content: string): Promise<string[]> {
  const lines: string[] = [];
  for (const language of ['ko', 'zh', 'pt']) {
    const [own, made] = [`${cache}-${language}`, `${content}-${language}`];
    await runCrawl(`${mirror.origin}/${language}`, own);
    await runBuild(own, made);
    lines.push(
      `${language}: ${await compareTruth(mirror, made)}; ${sameFiles(made, base.content)}`,
    );
    for (const used of [own, made]) rmSync(used, { recursive: true });
  }
  return lines;
}

function took(step: Step | null): string {
  if (!step) return 'killed';
  return `${step.seconds.toFixed(1)} s, ${step.megabytes.toFixed(0)} MiB`;
}

/** The line of a step's text that contains a word. */
function lineOf(step: Step | null, word: string): string {
  return (
    step?.text
      .split('\n')
      .find((line) => line.includes(word))
      ?.trim() ?? `nothing of "${word}"`
  );
}
