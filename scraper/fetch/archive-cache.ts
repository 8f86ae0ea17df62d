import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../src/content/disk/replace-file.ts';

/** A note next to an archive: its ETag, to ask whether it has changed, and a hash of its bytes. */
const KeptSchema = z.object({ etag: z.string().min(1).max(500), sha256: z.string().length(64) });

/** The path of an archive in the cache: a readable name that no two URLs share. */
export function archivePath(url: URL, cache: string): string {
  const words = `${url.host}${url.pathname}`.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80);
  const hash = createHash('sha256').update(url.href).digest('hex').slice(0, 12);
  return join(cache, `${words}-${hash}.tar.gz`);
}

/** Notes what a downloaded archive is; one without an ETag will be downloaded again. */
export function keepArchive(path: string, archive: { etag: string | null; sha256: string }): void {
  const kept = KeptSchema.safeParse(archive);
  if (kept.success) replaceFile(noteOf(path), `${JSON.stringify(kept.data)}\n`);
  else removeDownload(path);
}

/** The ETag of an archive in the cache; `undefined` if it is missing or its bytes have changed. */
export function keptEtag(path: string): string | undefined {
  if (!existsSync(path) || !existsSync(noteOf(path))) return undefined;
  const kept = KeptSchema.safeParse(parseJson(readFileSync(noteOf(path), 'utf8')));
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return kept.data?.sha256 === sha256 ? kept.data.etag : undefined;
}

/** Makes the next run download an archive again. */
export function removeDownload(path: string): void {
  rmSync(noteOf(path), { force: true });
}

function noteOf(path: string): string {
  return `${path}.json`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
