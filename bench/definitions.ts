/**
 * Measures the import of the official definitions over the whole international API, against
 * `JSON.parse` of the same files alone: `node bench/definitions.ts`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReadOptions, readDefinitions } from '../scraper/definitions/read-definitions.ts';
import { corpusMissing, layOutCorpus } from './definitions/corpus.ts';

const ROUNDS = 5;

if (corpusMissing) console.log(`Nothing is measured: ${corpusMissing}.`);
else await run();

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-bench-'));
  try {
    const { cli, sdk } = await layOutCorpus(folder);
    const archives = { cli: cli.archive, sdk: sdk.archive };
    const folders = { cli: cli.folder, sdk: sdk.folder };
    const paths = jsonFiles(cli.folder);
    await compare({
      'JSON.parse, files in memory': parseTexts(paths),
      'JSON.parse, files on disk': () => paths.forEach(parseFile),
      'definitions from archives': read(archives),
      'definitions from folders': read(folders),
      'facts alone from archives': read({ ...archives, texts: false }),
      'facts alone from folders': read({ ...folders, texts: false }),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes turns, so that whatever else the machine does falls on all of them. */
async function compare(trials: Record<string, () => unknown>): Promise<void> {
  const times = new Map(Object.keys(trials).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, trial] of Object.entries(trials)) {
      const start = performance.now();
      await trial();
      times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = [...times].map(([name, all]) => ({ name, ms: medianOf(all) }));
  const [inMemory, onDisk] = medians;
  console.log(`median of ${ROUNDS}${' '.repeat(26)}ms  to parsing in memory  from disk`);
  for (const { name, ms } of medians) {
    const ratios = [inMemory, onDisk].map((base) => (ms / (base?.ms ?? Number.NaN)).toFixed(2));
    const [memory = '', disk = ''] = ratios;
    console.log(
      `${name.padEnd(30)}${ms.toFixed(0).padStart(9)}${memory.padStart(22)}${disk.padStart(11)}`,
    );
  }
  const peakMebibytes = process.resourceUsage().maxRSS / 2 ** 10;
  console.log(`peak memory, the texts of the first included: ${peakMebibytes.toFixed(0)} MiB`);
}

function read(options: ReadOptions): () => Promise<unknown> {
  return () => readDefinitions(options);
}

function parseTexts(paths: readonly string[]): () => void {
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  return () => texts.forEach((text) => void JSON.parse(text));
}

function parseFile(path: string): void {
  JSON.parse(readFileSync(path, 'utf8'));
}

function jsonFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.filter((path) => path.endsWith('.json')).map((path) => join(folder, path));
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
