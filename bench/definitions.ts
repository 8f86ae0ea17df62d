/**
 * Measures the import of the official definitions over the whole international API, read, checked
 * and written, against `JSON.parse` of the same files alone: `node bench/definitions.ts`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDefinitions } from '../scraper/definitions/import.ts';
import { type ReadOptions, readDefinitions } from '../scraper/definitions/read-definitions.ts';
import { corpusMissing, layOutCorpus } from './definitions/corpus.ts';

const ROUNDS = 5;
/** Where files are written: in memory where that is to be had, as disks differ. */
const OUTPUT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

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
      'read, archives': read(archives),
      'read, folders': read(folders),
      'read, archives, facts only': read({ ...archives, texts: false }),
      'read, folders, facts only': read({ ...folders, texts: false }),
      'import, archives': importAll(archives),
      'import, folders': importAll(folders),
      'import, archives, facts only': importAll({ ...archives, texts: false }),
      'import, folders, facts only': importAll({ ...folders, texts: false }),
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

/** Into a new folder each time. */
function importAll(options: ReadOptions): () => Promise<void> {
  return async () => {
    const content = mkdtempSync(join(OUTPUT, 'tcerr-bench-'));
    try {
      const factsOnly = options.texts === false;
      const definitions = await readDefinitions(options);
      importDefinitions(definitions, { content, factsOnly, allowRemovals: false });
    } finally {
      rmSync(content, { recursive: true, force: true });
    }
  };
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
