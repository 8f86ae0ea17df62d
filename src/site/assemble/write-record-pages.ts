import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentIndex } from '../../records/content-index.ts';
import { apiPath, sitePath } from '../../text/paths.ts';
import { siteContent } from '../content/content.ts';
import { PageFrame } from '../html/page-frame.ts';
import type { Pack } from '../offline/site-version.ts';
import { hashOf, IncrementalBuild, type WrittenGroup } from './incremental-build.ts';
import { type RecordGroup, recordGroups } from './record-groups.ts';
import { filesBelow, writeGroup } from './write-group.ts';

interface WrittenPages {
  /** How many groups were written, and how many were left as they were. */
  written: number;
  unchanged: number;
  packs: Pack[];
}

/**
 * Writes the pages of all records into the built site, each in the frame, with its Markdown and its
 * record for programs. Groups of pages whose content has not changed are left as they are; pages of
 * records that no longer exist are removed.
 */
export async function writeRecordPages(site: string, frameHtml: string): Promise<WrittenPages> {
  const frame = new PageFrame(frameHtml);
  const build = new IncrementalBuild(site, frameHtml);
  const index = siteContent();
  const groups = recordGroups(index);
  const packing: Promise<WrittenGroup>[] = [];
  let unchanged = 0;
  mkdirSync(join(site, apiPath.errors()), { recursive: true });
  for (const group of groups) {
    const inputs = hashOf(group.inputs);
    const before = build.previous(group.folder);
    const isUnchanged = before?.inputs === inputs && exists(site, group, before.pack);
    if (isUnchanged) unchanged += 1;
    const pack = isUnchanged ? Promise.resolve(before.pack) : writeGroup(site, frame, group);
    packing.push(pack.then((done) => ({ inputs, pack: done })));
    // Another thread compresses one group while the next one is rendered.
    await packing.at(-2);
  }
  const all = await Promise.all(packing);
  for (const group of all) build.add(group);
  removeOthers(site, index, groups);
  build.save();
  return { written: groups.length - unchanged, unchanged, packs: all.map(({ pack }) => pack) };
}

/** Whether the files of a group are still there. */
function exists(site: string, group: RecordGroup, { file }: Pack): boolean {
  const { folder, dataFolder = folder } = group;
  return [folder, dataFolder, file].every((path) => existsSync(join(site, path)));
}

/** Removes the folders of services, and the records of codes, that content no longer has. */
function removeOthers(
  site: string,
  { owners }: ContentIndex,
  groups: readonly RecordGroup[],
): void {
  const folders = groups.flatMap(({ folder, dataFolder = [] }) => [folder, dataFolder].flat());
  for (const parent of [sitePath.allServices(), apiPath.services()])
    for (const name of readdirSync(join(site, parent)))
      if (!folders.includes(`${parent}${name}/`))
        rmSync(join(site, parent, name), { recursive: true });
  const known = new Set(Array.from(owners.keys(), (code) => join(site, apiPath.error(code))));
  for (const file of filesBelow(join(site, apiPath.errors()))) if (!known.has(file)) rmSync(file);
}
