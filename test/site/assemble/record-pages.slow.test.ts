import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ContentIndex } from '../../../src/records/content-index.ts';
import { memoryPath } from '../../../src/site/assemble/incremental-build.ts';
import { writeRecordPages } from '../../../src/site/assemble/write-record-pages.ts';
import { FRAME_PAGE } from '../../../src/site/html/page-frame.ts';
import { sampleIndex } from '../../sample-content.ts';

const { title, description, head, body } = FRAME_PAGE;
const FRAME = `<title>${title}</title>${description}${head.text}<main>${body.text}</main>`;
const GROUPS = 9;

const shared = globalThis as { tcerrContent?: ContentIndex };
let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'tcerr-record-pages-'));
});
afterEach(() => {
  rmSync(site, { recursive: true });
  rmSync(memoryPath(site), { force: true });
  delete shared.tcerrContent;
});

/** Writes the pages of the sample content, changed before; the number of groups written. */
async function build(change?: (index: ContentIndex) => void, frame = FRAME): Promise<number> {
  const index = sampleIndex();
  change?.(index);
  shared.tcerrContent = index;
  return (await writeRecordPages(site, frame)).written;
}

/** Another name for cam, which its pages show. */
function renameCam(index: ContentIndex): void {
  const cam = index.services.get('cam');
  if (cam) index.services.set('cam', { ...cam, name: 'Another name' });
}

/** The files below a folder of the site, with their bytes. */
function bytesOf(below = ''): Map<string, string> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter(
    (name) => name.startsWith(below) && statSync(join(site, name)).isFile(),
  );
  return new Map(files.map((name) => [name, readFileSync(join(site, name), 'latin1')]));
}

it('writes nothing if nothing has changed, and otherwise only the groups that show it', async () => {
  expect(await build()).toBe(GROUPS);
  expect(await build()).toBe(0);
  // The page of a shared code names the services that have it, and that of a month those that changed.
  expect(await build(renameCam)).toBe(3);
});

it.each<[string, (file: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  ['damaged', (file) => writeFileSync(file, 'x')],
  ['damaged at the same length', (file) => writeFileSync(file, 'x'.repeat(statSync(file).size))],
])('writes a file again that was %s', async (_, damage) => {
  await build();
  const whole = bytesOf();
  const pages = [...whole.keys()].filter((name) => name.includes('cam'));
  const kinds = [/^services.*html$/, /^services.*md$/, /^api.*json$/, /^offline.*pack$/];
  for (const kind of kinds) {
    const name = pages.find((page) => kind.test(page));
    if (!name) throw new Error(`no file is like ${kind}`);
    damage(join(site, name));
    expect(await build(), name).toBe(1);
    expect(bytesOf()).toEqual(whole);
  }
});

it('writes the pages again that an interrupted build of other content wrote', async () => {
  await build();
  const whole = bytesOf('services/');
  const interrupted = build((index) => {
    renameCam(index);
    // The services after cam are not reached.
    const cvm = index.services.get('cvm');
    if (cvm)
      index.services.set('cvm', {
        ...cvm,
        name: 'Fails',
        get versions(): typeof cvm.versions {
          if (readFileSync(join(site, 'services/cam/index.html'), 'utf8').includes('Another name'))
            throw new Error('interrupted');
          return cvm.versions;
        },
      });
  });
  await expect(interrupted).rejects.toThrow('interrupted');
  expect(bytesOf('services/')).not.toEqual(whole);
  await build();
  expect(bytesOf('services/')).toEqual(whole);
});

it.each<[string, (text: string) => string]>([
  ['cut', (text) => text.slice(0, text.length / 2)],
  ['changed by one character', (text) => text.replace(/"digest":"./, '"digest":"*')],
])('does not trust a memory that is %s', async (_, damage) => {
  await build();
  const whole = bytesOf();
  const memory = memoryPath(site);
  expect(existsSync(memory)).toBe(true);
  writeFileSync(memory, damage(readFileSync(memory, 'utf8')));
  expect(await build()).toBe(GROUPS);
  expect(bytesOf()).toEqual(whole);
  expect(await build()).toBe(0);
});
