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
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { buildAll } from '../../../src/outputs/all/build-all.ts';
import { PARTS, type Part } from '../../../src/outputs/all/parts.ts';
import { runParts } from '../../../src/outputs/all/run-parts.ts';

const part = (name: string, after?: string): Part => ({
  name,
  command: [name],
  ...(after ? { after } : {}),
});

/** Runs parts whose names give their duration, and lists their starts and ends in order. */
async function trace(parts: readonly Part[], atOnce: number, failing?: string): Promise<string[]> {
  const events: string[] = [];
  await runParts(parts, atOnce, async ({ name }) => {
    events.push(`+${name}`);
    for (let left = name.length * 20; left > 0; left -= 1) await turn();
    events.push(`-${name}`);
    if (name === failing) throw new Error(`${name} broke`);
    return name;
  }).catch((error: Error) => events.push(error.message));
  return events;
}

it('builds independent parts at the same time, and dependent parts afterwards', async () => {
  const parts = [part('base'), part('top', 'base'), part('a'), part('b')];
  expect(await trace(parts, 2)).toEqual(['+base', '+a', '-a', '+b', '-b', '-base', '+top', '-top']);
});

it('builds one part after another on one processor', async () => {
  const events = await trace([part('base'), part('top', 'base'), part('a')], 1);
  expect(events.filter((_, at) => at % 2 === 0).map((one) => one.slice(1))).toEqual(
    events.filter((_, at) => at % 2 === 1).map((one) => one.slice(1)),
  );
});

it('starts nothing after a failure, waits for the running parts and reports the failure', async () => {
  const parts = [part('longer'), part('a'), part('top', 'a'), part('c')];
  expect(await trace(parts, 2, 'a')).toEqual(['+longer', '+a', '-a', '-longer', 'a broke']);
});

const projects: string[] = [];
afterAll(() => {
  for (const project of projects) rmSync(project, { recursive: true });
});

/** A project folder with the same script names, each of which writes one line to its output. */
function project(scripts: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-all-'));
  projects.push(folder);
  const ok = 'node write.mjs';
  const names = new Set(PARTS.map(({ command }) => command[0]));
  const all = Object.fromEntries([...names].map((name) => [name, scripts[name] ?? ok]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: all }));
  writeFileSync(
    join(folder, 'write.mjs'),
    `import { mkdirSync, writeFileSync } from 'node:fs';
     const out = process.argv[process.argv.indexOf('--out') + 1];
     if (process.argv.includes('--out')) writeFileSync(out, process.argv.join(' '));`,
  );
  mkdirSync(join(folder, 'dist/exports'), { recursive: true });
  writeFileSync(join(folder, 'dist/exports/earlier'), '');
  return folder;
}

it('runs the scripts of the package, and moves all exports into place together', async () => {
  const folder = project({});
  const made = await buildAll(folder);
  expect(made.map((one) => one.part.name).sort()).toEqual(PARTS.map(({ name }) => name).sort());
  expect(readdirSync(join(folder, 'dist'))).toEqual(['exports']);
  expect(readdirSync(join(folder, 'dist/exports')).sort()).toEqual([
    'csv',
    'tcerr.ndjson',
    'tcerr.sqlite',
  ]);
  expect(readFileSync(join(folder, 'dist/exports/tcerr.sqlite'), 'utf8')).toContain(
    '--format sqlite',
  );
});

it('shows the output of a failing script, and leaves the earlier exports', async () => {
  const folder = project({ 'build:docset': 'echo the icon is gone >&2; exit 3' });
  await expect(buildAll(folder)).rejects.toThrow(/^build:docset failed:\nthe icon is gone\n$/);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['exports']);
  expect(existsSync(join(folder, 'dist/exports/earlier'))).toBe(true);
});

it('names only scripts that the package has', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { command } of PARTS) expect(Object.keys(scripts)).toContain(command[0]);
});
