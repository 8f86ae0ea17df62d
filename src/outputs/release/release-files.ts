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
import { OutputError } from '../../content/output-error.ts';
import { replacePath } from '../../content/replace-path.ts';
import { TarWriter } from '../local-site/tar-writer.ts';

/** What visitors of the site can download: it stands beside the first page, where the docset's feed says it is. */
const BESIDE_SITE = ['tcerr-offline.zip', 'tcerr.tgz', 'tcerr.xml'];
const NEEDED = [...BESIDE_SITE, 'site/index.html', 'exports/csv', 'exports/tcerr.sqlite'];

/**
 * Puts the archives and the docset's feed beside the site's first page, and gathers in `release` what is attached to a
 * release: these, the exports compressed, and the sums of all (`SHA256SUMS`).
 * @param dist the folder in which everything was built, with `SITE_URL`.
 * @param notes what the release is described with, written beside `release`.
 * @returns the names of the files in `release`.
 * @throws {OutputError} when something was not built; an earlier `release` stays then.
 */
export async function gatherRelease(dist: string, notes: string): Promise<string[]> {
  const lost = NEEDED.find((name) => !existsSync(join(dist, name)));
  if (lost)
    throw new OutputError(
      `${join(dist, lost)} is not there; run SITE_URL=… npm run build:all first`,
    );
  const names = await replacePath(join(dist, 'release'), (part) => fill(part, dist));
  writeFileSync(join(dist, 'release-notes.md'), `${notes}\n`);
  for (const name of BESIDE_SITE) copyFileSync(join(dist, name), join(dist, 'site', name));
  return names;
}

async function fill(part: string, dist: string): Promise<string[]> {
  mkdirSync(part);
  for (const name of BESIDE_SITE) copyFileSync(join(dist, name), join(part, name));
  for (const name of ['tcerr.sqlite', 'tcerr.ndjson'])
    writeFileSync(join(part, `${name}.gz`), gzipSync(readFileSync(join(dist, 'exports', name))));
  const csv = new TarWriter(join(part, 'tcerr-csv.tgz'));
  const tables = join(dist, 'exports/csv');
  for (const name of readdirSync(tables).sort())
    await csv.add(`tcerr-csv/${name}`, readFileSync(join(tables, name)));
  await csv.finish();
  const names = readdirSync(part).sort();
  const sums = names.map((name) => `${sumOf(join(part, name))}  ${name}\n`);
  writeFileSync(join(part, 'SHA256SUMS'), sums.join(''));
  return [...names, 'SHA256SUMS'];
}

function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
