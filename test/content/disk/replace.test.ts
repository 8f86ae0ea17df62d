import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { removeParts } from '../../../src/content/disk/remove-parts.ts';
import { replaceFile } from '../../../src/content/disk/replace-file.ts';
import { replacePath } from '../../../src/content/disk/replace-path.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-replace-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a file is created with its folder, then replaced', () => {
  const path = join(temporaryFolder(), 'deep/file');
  replaceFile(path, 'one');
  replaceFile(path, new Uint8Array([0x32]));
  expect(readFileSync(path, 'utf8')).toBe('2');
});

test('a file that cannot be put in its place leaves nothing over', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken'));
  expect(() => replaceFile(join(folder, 'taken'), 'x')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('what ended processes have half written is removed', () => {
  const folder = temporaryFolder();
  const { pid = 0 } = spawnSync(process.execPath, ['-e', '']);
  mkdirSync(join(folder, 'pages'));
  const names = [`page.${pid}.part`, `page.${process.pid}.part`, 'page', 'part.part'];
  for (const name of names) writeFileSync(join(folder, 'pages', name), '');
  removeParts(folder);
  expect(readdirSync(join(folder, 'pages')).sort()).toEqual(names.slice(1).sort());
  removeParts(join(folder, 'missing'));
});

test('a folder replaces the earlier one as a whole', async () => {
  const path = join(temporaryFolder(), 'made');
  const make = (name: string) => (temporary: string) => {
    mkdirSync(temporary);
    writeFileSync(join(temporary, name), '');
    return name;
  };
  expect(await replacePath(path, make('one'))).toBe('one');
  expect(await replacePath(path, make('two'))).toBe('two');
  expect(readdirSync(path)).toEqual(['two']);
});

test('the earlier one stays if making the new one fails', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'made');
  writeFileSync(path, 'one');
  const failing = replacePath(path, (temporary) => {
    writeFileSync(temporary, 'half');
    throw new RangeError('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  expect(readdirSync(folder)).toEqual(['made']);
  expect(readFileSync(path, 'utf8')).toBe('one');
});
