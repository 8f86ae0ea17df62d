import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { replaceFile } from '../../src/content/disk/replace-file.ts';
import { MAX_PAGE_BYTES } from '../pages/max-page-bytes.ts';

/** The maximum length of the line of JSON before a body. */
const MAX_HEAD_BYTES = 64 * 1024;

const HeadSchema = z.strictObject({
  url: z.string(),
  /** The time of the answer, in ISO 8601. */
  fetchedAt: z.string(),
  /** The duration of the request, in milliseconds. */
  tookMs: z.number(),
  /** The id of the crawl that stored the page. */
  run: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** SHA-256 of the body's bytes, in hex. */
  sha256: z.string().length(64),
});
/** The stored properties of an answer, without its body. */
export type Head = z.infer<typeof HeadSchema>;

/**
 * Pages on disk, one file each: a line of JSON, then the compressed body. A file's name is a hash of the
 * page's URL, so that no content of a page reaches a path. A file is complete or absent.
 */
export class PageCache {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The head of a page's last good answer; `null` if there is no readable one. */
  head(url: string): Head | null {
    const path = this.#pathOf(url);
    if (!existsSync(path)) return null;
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(MAX_HEAD_BYTES);
      const length = readSync(file, start, 0, MAX_HEAD_BYTES, 0);
      return headIn(start.subarray(0, length), url);
    } finally {
      closeSync(file);
    }
  }

  /** A page's body; `null` if it is missing or damaged. */
  body(url: string): string | null {
    const path = this.#pathOf(url);
    if (!existsSync(path)) return null;
    const bytes = readFileSync(path);
    const head = headIn(bytes, url);
    if (!head) return null;
    try {
      const compressed = bytes.subarray(bytes.indexOf('\n') + 1);
      const body = zstdDecompressSync(compressed, { maxOutputLength: MAX_PAGE_BYTES });
      return sha256Of(body) === head.sha256 ? body.toString('utf8') : null;
    } catch {
      return null;
    }
  }

  /** Stores an answer and replaces the previous one. */
  store(body: Uint8Array, head: Omit<Head, 'sha256'>): void {
    const line = JSON.stringify({ ...head, sha256: sha256Of(body) });
    if (Buffer.byteLength(line) >= MAX_HEAD_BYTES)
      throw new RangeError(`the headers of ${head.url} are too long to keep`);
    const path = this.#pathOf(head.url);
    replaceFile(path, Buffer.concat([Buffer.from(`${line}\n`), zstdCompressSync(body)]));
  }

  #pathOf(url: string): string {
    const name = createHash('sha256').update(url).digest('hex');
    return join(this.folder, 'pages', name.slice(0, 2), name);
  }
}

function headIn(bytes: Buffer, url: string): Head | null {
  const end = bytes.subarray(0, MAX_HEAD_BYTES).indexOf('\n');
  if (end < 0) return null;
  try {
    const head = HeadSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)));
    return head.url === url ? head : null;
  } catch {
    return null;
  }
}

function sha256Of(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
