import { mkdirSync, readdirSync, rmSync } from 'node:fs';
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
 * record for programs. Groups of pages whose content has not changed are left as they are, unless a file
 * is missing or damaged; pages of records that no longer exist are removed.
 */
export async function writeRecordPages(site: string, frameHtml: string): Promise<WrittenPages> {
  const frame = new PageFrame(frameHtml);
  const build = new IncrementalBuild(site, frameHtml);
  const index = siteContent();
  const plan = recordGroups(index).map((group) => {
    const inputs = hashOf(group.inputs);
    return { group, inputs, unchanged: build.unchanged(group.folder, inputs) };
  });
  const unchanged = plan.flatMap((group) => group.unchanged ?? []);
  // From here on, nobody knows what the files of the other groups show until all are written.
  build.save(unchanged);
  mkdirSync(join(site, apiPath.errors()), { recursive: true });
  const writing: Promise<WrittenGroup>[] = [];
  for (const { group, inputs, unchanged } of plan) {
    writing.push(
      unchanged
        ? Promise.resolve(unchanged)
        : writeGroup(site, frame, group).then((written) => ({ inputs, ...written })),
    );
    // Another thread compresses one group while the next one is rendered.
    await writing.at(-2);
  }
  const all = await Promise.all(writing);
  removeOthers(site, index, plan);
  build.save(all);
  const written = all.length - unchanged.length;
  return { written, unchanged: unchanged.length, packs: all.map(({ pack }) => pack) };
}

/** Removes the folders of services, and the records of codes, that content no longer has. */
function removeOthers(
  site: string,
  { owners, removedBy }: ContentIndex,
  plan: readonly { group: RecordGroup }[],
): void {
  const folders = plan.flatMap(({ group: { folder, dataFolder = [] } }) =>
    [folder, dataFolder].flat(),
  );
  for (const parent of [sitePath.services(), apiPath.services()])
    for (const entry of readdirSync(join(site, parent), { withFileTypes: true }))
      if (entry.isDirectory() && !folders.includes(`${parent}${entry.name}/`))
        rmSync(join(site, parent, entry.name), { recursive: true });
  const known = new Set(
    [...owners.keys(), ...removedBy.keys()].map((code) => join(site, apiPath.error(code))),
  );
  for (const file of filesBelow(join(site, apiPath.errors()))) if (!known.has(file)) rmSync(file);
}
