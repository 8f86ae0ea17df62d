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

/** Runs parts that take the longer the longer their name is, and tells what began and ended in which order. */
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

it('makes what needs nothing side by side, and what comes after something when that stands', async () => {
  const parts = [part('base'), part('top', 'base'), part('a'), part('b')];
  expect(await trace(parts, 2)).toEqual(['+base', '+a', '-a', '+b', '-b', '-base', '+top', '-top']);
});

it('makes one after another where there is one processor', async () => {
  const events = await trace([part('base'), part('top', 'base'), part('a')], 1);
  expect(events.filter((_, at) => at % 2 === 0).map((one) => one.slice(1))).toEqual(
    events.filter((_, at) => at % 2 === 1).map((one) => one.slice(1)),
  );
});

it('begins nothing once a part has failed, waits for those under way and tells the failure', async () => {
  const parts = [part('longer'), part('a'), part('top', 'a'), part('c')];
  expect(await trace(parts, 2, 'a')).toEqual(['+longer', '+a', '-a', '-longer', 'a broke']);
});

const projects: string[] = [];
afterAll(() => {
  for (const project of projects) rmSync(project, { recursive: true });
});

/** A project folder with scripts of the same names that each write one line into their place. */
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

it('runs the scripts of the package, and puts the exports in their place together', async () => {
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

it('shows what a script printed that fails, and leaves the earlier exports', async () => {
  const folder = project({ 'pack:docset': 'echo the icon is gone >&2; exit 3' });
  await expect(buildAll(folder)).rejects.toThrow(/^pack:docset failed:\nthe icon is gone\n$/);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['exports']);
  expect(existsSync(join(folder, 'dist/exports/earlier'))).toBe(true);
});

it('names only scripts that the package has', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const { command } of PARTS) expect(Object.keys(scripts)).toContain(command[0]);
});
