/**
 * Measures the site's build at several sizes: `npm run bench:build`. It is compared with a plain program that makes the
 * same files from the same content (and the time for its pages alone), and with only writing the finished files. All
 * write to memory if the system has /dev/shm.
 */

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { copyServices, pageCounts } from './build/content-subset.ts';
import { copyProject } from './build/copy-project.ts';
import { type Run, runMeasured } from './build/run-measured.ts';
import { median } from './median.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const SIZES = [1_000, 4_000, Number.POSITIVE_INFINITY];
const ROUNDS = 3;

const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tcerr-bench-'));
try {
  copyProject(root);
  console.log(
    '  pages  build s  program s  times  of pages alone  writing s  times  peak MB  one changed s  of full',
  );
  for (const size of SIZES) await measure(size);
} finally {
  rmSync(root, { recursive: true });
}

async function measure(size: number): Promise<void> {
  const services = servicesFor(size);
  rmSync(join(root, 'content'), { recursive: true, force: true });
  copyServices(join(PROJECT, 'content'), join(root, 'content'), services);
  const full: Run[] = [];
  const changed: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    rmSync(join(root, '.cache'), { recursive: true, force: true });
    full.push(await build());
    changeOneService();
    changed.push(await build());
  }
  const files = builtFiles(join(root, 'dist/site'));
  const writing = median(Array.from({ length: ROUNDS }, () => writePlainly(files)));
  const programs = Array.from({ length: ROUNDS }, runPlainProgram);
  const program = median(programs.map(({ all }) => all));
  const pagesAlone = median(programs.map((run) => run.pagesAlone));
  const [buildS, changedS] = [
    median(full.map(({ seconds }) => seconds)),
    median(changed.map(({ seconds }) => seconds)),
  ];
  const peak = Math.max(...full.map(({ peakBytes }) => peakBytes)) / 1e6;
  const cells = [
    files.filter(([path]) => path.endsWith('.html')).length,
    buildS.toFixed(2),
    program.toFixed(2),
    (buildS / program).toFixed(1),
    (program / pagesAlone).toFixed(2),
    writing.toFixed(2),
    (buildS / writing).toFixed(1),
    peak.toFixed(0),
    changedS.toFixed(2),
    (changedS / buildS).toFixed(2),
  ];
  console.log(cells.map((cell) => String(cell).padStart(7)).join('  '));
}

/** The first services by name that together have this many pages. */
function servicesFor(size: number): Set<string> {
  const services = new Set<string>();
  let pages = 0;
  for (const [service, count] of pageCounts(join(PROJECT, 'content'))) {
    if (pages >= size) break;
    services.add(service);
    pages += count;
  }
  return services;
}

function build(): Promise<Run> {
  return runMeasured(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    root,
  );
}

/** Changes a fact of the first service, as a refresh of the data does. */
function changeOneService(): void {
  const folder = join(root, 'content/international/definitions/services');
  const file = join(folder, readdirSync(folder).sort()[0] ?? '');
  const text = readFileSync(file, 'utf8');
  const required = '"required":true';
  writeFileSync(
    file,
    text.includes(required)
      ? text.replace(required, '"required":false')
      : text.replace('"required":false', required),
  );
}

/** The site's pages, their Markdown and their JSON records. */
function builtFiles(site: string): [path: string, text: string][] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(html|md|json)$/.test(path))
    .map((path) => [path, readFileSync(join(site, path), 'utf8')]);
}

/** The seconds that a plain program takes for the same pages, and for all files. */
function runPlainProgram(): { pagesAlone: number; all: number } {
  const program = join(PROJECT, 'bench/build/plain-program.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const [pagesAlone = 0, all = 0] = stdout.split(' ').map(Number);
  return { pagesAlone, all };
}

/** Only writes the finished files: no build can be faster. */
function writePlainly(files: readonly (readonly [string, string])[]): number {
  const out = join(root, 'plain');
  const start = performance.now();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true });
  return seconds;
}
