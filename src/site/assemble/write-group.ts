import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownPath } from '../../text/paths.ts';
import type { PageFrame } from '../html/page-frame.ts';
import { shortenPage } from '../offline/shorthand.ts';
import type { PackedPage } from '../offline/site-version.ts';
import { writePack } from '../offline/write-pack.ts';
import { stateOf, type WrittenGroup } from './incremental-build.ts';
import type { RecordGroup } from './record-groups.ts';

/**
 * Writes the pages of a group with their Markdown and records, and removes its other files. Old files
 * are written over, because deleting thousands of files first takes longer.
 */
export function writeGroup(
  site: string,
  frame: PageFrame,
  group: RecordGroup,
): Promise<Omit<WrittenGroup, 'inputs'>> {
  const { folder, dataFolder, name, routes } = group;
  const files: string[] = [];
  const packed: PackedPage[] = [];
  const old = new Set(filesBelow(join(site, folder)));
  if (dataFolder) {
    mkdirSync(join(site, dataFolder), { recursive: true });
    for (const file of filesBelow(join(site, dataFolder))) old.add(file);
  }
  const write = (path: string, text: string) => {
    const file = join(site, path);
    if (!old.delete(file)) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    files.push(path);
  };
  for (const { path, render } of routes()) {
    const page = render();
    packed.push(shortenPage([path, page.title, page.body.text]));
    write(`${path}index.html`, frame.fill(page));
    write(markdownPath(path), `${page.markdown()}\n`);
    if (page.record) write(page.record.path, `${JSON.stringify(page.record.make())}\n`);
  }
  for (const file of old) rmSync(file);
  return writePack(site, folder, name, packed).then((pack) => {
    files.push(pack.file);
    return { pack, files, state: stateOf(site, files) };
  });
}

/** The pages, Markdown files and records in a folder and below it; empty if it does not exist. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(html|md|json)$/.test(name)).map((name) => join(folder, name));
}
