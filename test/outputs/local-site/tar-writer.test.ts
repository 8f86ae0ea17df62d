import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extract, list, type ReadEntry } from 'tar';
import { afterAll, expect, it } from 'vitest';
import { TarWriter } from '../../../src/outputs/local-site/tar-writer.ts';
import { scratchFolder } from '../scratch-folder.ts';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = new Map([
  ['a/empty', Buffer.alloc(0)],
  ['a/block', Buffer.alloc(512, 'b')],
  ['a/odd', Buffer.from('odd: ä\n')],
  [`a/${'folder/'.repeat(20)}index.html`, Buffer.from('in two fields')],
  [`a/${'n'.repeat(180)}.html`, Buffer.from('in a header of its own')],
  ['a/änderung', Buffer.from('not ASCII')],
  ['a/large', Buffer.alloc(3_000_000, 'abc')],
]);

async function write(path: string): Promise<void> {
  const archive = new TarWriter(path);
  for (const [name, content] of FILES) await archive.add(name, content);
  await archive.finish();
}

it('writes what tar reads: paths and contents of all lengths', async () => {
  const file = join(folder, 'files.tgz');
  await write(file);
  const entries: ReadEntry[] = [];
  await list({ file, strict: true, onReadEntry: (entry) => void entries.push(entry) });
  expect(entries.map(({ path }) => path)).toEqual([...FILES.keys()]);
  mkdirSync(join(folder, 'out'));
  await extract({ file, cwd: join(folder, 'out'), strict: true });
  for (const [name, content] of FILES)
    expect(readFileSync(join(folder, 'out', name)).equals(content), name).toBe(true);
});

it('writes the same bytes again', async () => {
  const [one, other] = [join(folder, 'one.tgz'), join(folder, 'other.tgz')];
  await write(one);
  await write(other);
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});

it('says so when the archive cannot be written, while files are added or at the end', async () => {
  await expect(write(join(folder, 'no/folder/files.tgz'))).rejects.toThrow('ENOENT');
  const archive = new TarWriter(join(folder, 'no/folder/files.tgz'));
  await expect(archive.finish()).rejects.toThrow('ENOENT');
  await archive.abandon();
});
