/**
 * Measures the built catalog: how fast it explains, loads, type-checks and starts, each compared with a peer or a
 * minimum, and with its limit: `npm run bench:catalog`. The figures are medians; compared figures are measured in
 * turns, and loading and starting are measured in separate processes.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { timeCheck } from './catalog/check-types.ts';
import { coldMs, startMs } from './catalog/cold.ts';
import { timeExplain } from './catalog/explain.ts';
import { medians } from './median.ts';

const CATALOG = resolve('dist/catalog');
const PROCESSES = 15;
const largest = largestService();

console.log(columns('', 'measured', 'at most', 'ratio'));
await reportExplain();
reportRoot();
reportService();
reportTypes('tsc');
reportTypes('tsc6');
reportCommand();

async function reportExplain(): Promise<void> {
  const { firstUs, newUs, knownUs, lookUpUs } = await timeExplain(join(CATALOG, 'index.js'));
  report('explain a known code', knownUs, 'µs', 2);
  report('  … for the first time', newUs, 'µs');
  report('  … as the first call of all', firstUs, 'µs');
  compare('look a code up in a Map', lookUpUs, 'µs', knownUs);
}

function reportRoot(): void {
  const peer = `await import(${JSON.stringify(import.meta.resolve('http-status-codes'))})`;
  const [ownMs, peerMs, parseMs] = medians(PROCESSES, [
    coldMs(importing('index.js')),
    coldMs(peer),
    coldMs(parsing('errors')),
  ]);
  report('import the root', ownMs, 'ms', 15);
  compare('import http-status-codes', peerMs, 'ms', ownMs);
  compare('read and JSON.parse data/errors.json', parseMs, 'ms', ownMs);
}

function reportService(): void {
  const [ownMs, parseMs] = medians(PROCESSES, [
    coldMs(`(${importing(`services/${largest}.js`)}).${largest}.errors`),
    coldMs(parsing(`services/${largest}`)),
  ]);
  report(`import ${largest}, the largest service, and read its errors`, ownMs, 'ms');
  compare(`read and JSON.parse data/services/${largest}.json`, parseMs, 'ms', ownMs);
}

function reportTypes(compiler: 'tsc' | 'tsc6'): void {
  const { emptyS, importingS } = timeCheck(compiler, largest);
  report(`what importing ${largest} adds to ${compiler} --strict`, importingS - emptyS, 's', 1);
  compare('check an empty project', emptyS, 's', importingS);
}

function reportCommand(): void {
  const [ownMs, floorMs] = medians(PROCESSES, [
    startMs([join(CATALOG, 'tcerr.js'), 'explain', 'InternalError']),
    startMs(['-e', '0']),
  ]);
  report('tcerr explain InternalError', ownMs, 'ms', 120);
  compare('node -e 0', floorMs, 'ms', ownMs);
}

/** The service with the most types, which also has the largest module. */
function largestService(): string {
  const folder = join(CATALOG, 'services');
  const [first] = readdirSync(folder)
    .filter((name) => name.endsWith('.d.cts'))
    .map((name) => ({ name, sizeBytes: statSync(join(folder, name)).size }))
    .sort((one, other) => other.sizeBytes - one.sizeBytes);
  return first?.name.replace('.d.cts', '') ?? '';
}

function importing(path: string): string {
  return `await import(${JSON.stringify(pathToFileURL(join(CATALOG, path)).href)})`;
}

function parsing(name: string): string {
  const path = JSON.stringify(join(CATALOG, `data/${name}.json`));
  return `JSON.parse((await import('node:fs')).readFileSync(${path}, 'utf8'))`;
}

function report(what: string, value: number, unit: string, limit?: number): void {
  const most = limit === undefined ? '' : `${limit} ${unit}`;
  console.log(columns(what, `${value.toFixed(2)} ${unit}`, most, ''));
}

/** Prints a peer, and the ratio of the catalog's time to the peer's. */
function compare(what: string, value: number, unit: string, own: number): void {
  const ratio = `× ${(own / value).toFixed(2)}`;
  console.log(columns(`  compare: ${what}`, `${value.toFixed(2)} ${unit}`, '', ratio));
}

function columns(what: string, ...cells: string[]): string {
  return what.padEnd(58) + cells.map((cell) => cell.padStart(12)).join('');
}
