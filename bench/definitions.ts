/**
 * Measures the import of the official definitions of the whole international API (reading, checking and writing)
 * against only `JSON.parse` of the same files: `npm run bench:definitions`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportOptions, importDefinitions } from '../scraper/definitions/import.ts';
import { corpusMissing, layOutCorpus } from './definitions/corpus.ts';

const ROUNDS = 5;
/** The folder for all files: in memory if possible, because disks differ. */
const OUTPUT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

if (corpusMissing) console.log(`Nothing is measured: ${corpusMissing}.`);
else await run();

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-bench-'));
  try {
    const { cli, sdk } = await layOutCorpus(folder);
    const archives = { cli: cli.archive, sdk: sdk.archive };
    const folders = { cli: cli.folder, sdk: sdk.folder };
    const imports = {
      'import, archives': importAll({ ...archives, factsOnly: false }),
      'import, folders': importAll({ ...folders, factsOnly: false }),
      'import, archives, facts only': importAll({ ...archives, factsOnly: true }),
      'import, folders, facts only': importAll({ ...folders, factsOnly: true }),
    };
    const first = await timesOf(imports);
    const peakMebibytes = process.resourceUsage().maxRSS / 2 ** 10;
    const paths = jsonFiles(cli.folder);
    const parsing = {
      'JSON.parse, files in memory': parseTexts(paths),
      'JSON.parse, files on disk': () => paths.forEach(parseFile),
    };
    await compare({ ...parsing, ...imports }, first);
    console.log(`peak memory of an import of each kind: ${peakMebibytes.toFixed(0)} MiB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Trials = Record<string, () => unknown>;

/** Measures in turns, so that other load on the machine affects all of them. */
async function compare(trials: Trials, first: ReadonlyMap<string, number>): Promise<void> {
  const rounds: Map<string, number>[] = [];
  while (rounds.length < ROUNDS) rounds.push(await timesOf(trials));
  const medians = Object.keys(trials).map((name) => ({
    name,
    ms: medianOf(rounds.flatMap((round) => round.get(name) ?? [])),
  }));
  const [inMemory, onDisk] = medians;
  console.log(`median of ${ROUNDS}${' '.repeat(26)}ms  to parsing in memory  from disk  first ms`);
  for (const { name, ms } of medians) {
    const ratios = [inMemory, onDisk].map((base) => (ms / (base?.ms ?? Number.NaN)).toFixed(2));
    const [memory = '', disk = ''] = ratios;
    const cells = [
      ms.toFixed(0).padStart(9),
      memory.padStart(22),
      disk.padStart(11),
      (first.get(name)?.toFixed(0) ?? '').padStart(10),
    ];
    console.log(name.padEnd(30) + cells.join(''));
  }
}

/** The milliseconds of each, one after the other. */
async function timesOf(trials: Trials): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const [name, trial] of Object.entries(trials)) {
    const start = performance.now();
    await trial();
    times.set(name, performance.now() - start);
  }
  return times;
}

/** Imports into a new folder each time. */
function importAll(options: Pick<ImportOptions, 'cli' | 'sdk' | 'factsOnly'>): () => Promise<void> {
  return async () => {
    const content = mkdtempSync(join(OUTPUT, 'tcerr-bench-'));
    try {
      await importDefinitions({ ...options, content, allowRemovals: false });
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
