import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OutputError } from '../../../src/content/output-error.ts';
import { FORMATS, type Format } from '../../../src/outputs/tables/formats.ts';
import { writeExport } from '../../../src/outputs/tables/write-export.ts';
import { scratchFolder } from '../scratch-folder.ts';

const formats = Object.keys(FORMATS) as Format[];
const folder = scratchFolder();
const table = { name: 'one', columns: [['a', 'TEXT']] as const, rows: () => [['x']] };

beforeAll(() => {
  writeFileSync(join(folder, 'notes.md'), 'mine');
  mkdirSync(join(folder, 'folder'));
  symlinkSync('notes.md', join(folder, 'link'));
  symlinkSync('nowhere', join(folder, 'broken-link'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(formats)('refuses as %s to write over anything', async (format) => {
  const before = readdirSync(folder);
  for (const name of before)
    await expect(writeExport(join(folder, name), format, [table]), name).rejects.toThrow(
      new OutputError(`${join(folder, name)} already exists; give --out a free name`),
    );
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toBe('mine');
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
});

it.each(formats)('writes %s to a free name, once', async (format) => {
  const out = join(folder, `new/${format}`);
  await writeExport(out, format, [table]);
  await expect(writeExport(out, format, [table])).rejects.toThrow('already exists');
});
