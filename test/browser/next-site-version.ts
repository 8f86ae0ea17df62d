import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { htmlOf, pathOf } from '../../src/site/offline/shorthand.ts';
import type { PackedPage } from '../../src/site/offline/site-version.ts';

/** A pack of the built site, and the same with other words in its pages, as a later build would make it. */
export interface ChangedPack {
  /** The path in the built site. */
  path: string;
  bytes: Buffer;
  /** The path in the later build. */
  nextPath: string;
  nextBytes: Buffer;
  /** The service worker of the later build. */
  nextWorker: string;
}

/**
 * The site version after the built one, in which one pack has changed.
 * @param name the pack's file without its hash, such as `services/cam`.
 */
export function changePack(site: string, name: string, from: string, to: string): ChangedPack {
  const [file = ''] = globSync(join(site, `offline/${name}-????????????.pack`));
  const bytes = readFileSync(file);
  const pages: PackedPage[] = JSON.parse(String(zstdDecompressSync(bytes)));
  const changed = pages.map((page) => [pathOf(page), page[1], htmlOf(page).replaceAll(from, to)]);
  const nextBytes = zstdCompressSync(JSON.stringify(changed));
  const own = (of: Buffer) => `offline/${name}-${hashOf(of, 'hex').slice(0, 12)}.pack`;
  const worker = readFileSync(join(site, 'sw.js'), 'utf8');
  const nextWorker = worker
    .replace(own(bytes), own(nextBytes))
    .replace(hashOf(bytes, 'base64'), hashOf(nextBytes, 'base64'))
    .replace(`sizeBytes:${bytes.length},`, `sizeBytes:${nextBytes.length},`);
  return { path: `/${own(bytes)}`, bytes, nextPath: `/${own(nextBytes)}`, nextBytes, nextWorker };
}

function hashOf(bytes: Buffer, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(bytes).digest(encoding);
}
