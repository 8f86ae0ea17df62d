import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Workspace } from '../../content/disk/workspace.ts';
import { workspaceFor } from '../../content/disk/workspace-path.ts';
import { OutputError } from '../../content/output-error.ts';
import { assertWholeSite } from '../../site/assemble/assert-whole-site.ts';
import { TarWriter } from '../local-site/tar-writer.ts';

/** The downloads of the published site; the docset's feed says that they are next to the first page. */
const DOWNLOADS = ['tcerr-offline.zip', 'tcerr.tgz', 'tcerr.xml'];
const NEEDED = [...DOWNLOADS, 'site/index.html', 'exports/csv', 'exports/tcerr.sqlite'];

/**
 * Copies the archives and the docset's feed next to the site's first page, and gathers the files of a release in
 * `release`: the same files, the compressed exports, and the checksums of all (`SHA256SUMS`).
 * @param dist the folder of all outputs, built with `SITE_URL`.
 * @param notes the release notes, written to `release-notes.md` next to `release`.
 * @returns the names of the files in `release`.
 * @throws {OutputError} if an output is missing; an earlier `release` remains then.
 */
export async function gatherRelease(dist: string, notes: string): Promise<string[]> {
  const missing = NEEDED.find((name) => !existsSync(join(dist, name)));
  if (missing)
    throw new OutputError(
      `${join(dist, missing)} does not exist; run SITE_URL=… npm run build:all first`,
    );
  assertWholeSite(join(dist, 'site'));
  using workspace = new Workspace(workspaceFor(join(dist, 'release')));
  const { staged } = workspace;
  const names = await fill(join(staged, 'release'), dist);
  writeFileSync(join(staged, 'release-notes.md'), `${notes}\n`);
  mkdirSync(join(staged, 'site'));
  for (const name of DOWNLOADS) copyFileSync(join(dist, name), join(staged, 'site', name));
  workspace.replace(['release', 'release-notes.md', ...DOWNLOADS.map((name) => `site/${name}`)]);
  return names;
}

async function fill(folder: string, dist: string): Promise<string[]> {
  mkdirSync(folder);
  for (const name of DOWNLOADS) copyFileSync(join(dist, name), join(folder, name));
  for (const name of ['tcerr.sqlite', 'tcerr.ndjson'])
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(dist, 'exports', name))));
  const csv = new TarWriter(join(folder, 'tcerr-csv.tgz'));
  const tables = join(dist, 'exports/csv');
  for (const name of readdirSync(tables).sort())
    await csv.add(`tcerr-csv/${name}`, readFileSync(join(tables, name)));
  await csv.finish();
  const names = readdirSync(folder).sort();
  const sums = names.map((name) => `${sumOf(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return [...names, 'SHA256SUMS'];
}

function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
