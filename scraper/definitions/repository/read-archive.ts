import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { ContentError } from '../../../src/content/content-error.ts';
import { READ_LIMITS, type ReadLimits } from './read-limits.ts';
import {
  type FoundFile,
  filePlaceOf,
  type Release,
  type RepositoryLayout,
  textOf,
  versionOf,
} from './repository-layout.ts';

const CHUNK_BYTES = 2 ** 20;
const GZIP_MAGIC = 0x1f8b;

/**
 * Reads a repository's archive (`.tar.gz`, one folder at its top, as a code host packs it) in one
 * pass and passes the wanted files to `take` in their order. Nothing is written to disk.
 * @throws {ContentError} when the archive is damaged, is larger than the limits, or names a path
 * outside of itself.
 */
export async function readArchive(
  file: string,
  layout: RepositoryLayout,
  take: (found: FoundFile) => void,
  limits: ReadLimits = READ_LIMITS,
): Promise<Release> {
  const reader = new ArchiveReader(file, layout, take, limits);
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  // What goes wrong with either ends both, and is met where the chunks are taken.
  pipeline(createReadStream(file, { highWaterMark: CHUNK_BYTES }), unpacked, () => {});
  try {
    for await (const chunk of unpacked) reader.write(chunk);
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw damaged(file, explainUnpacking(error));
  }
  return reader.finish();
}

/** Walks one archive's entries. The first thing that is wrong with it stops the walk. */
class ArchiveReader {
  readonly #file: string;
  readonly #layout: RepositoryLayout;
  readonly #limits: ReadLimits;
  readonly #parser: Parser;
  #top: string | undefined;
  #releaseText = '';
  #latest = 0;
  #unpackedBytes = 0;
  #entries = 0;
  #ended = false;
  readonly #seen = new Set<string>();
  #problem: Error | undefined;

  constructor(
    file: string,
    layout: RepositoryLayout,
    take: (found: FoundFile) => void,
    limits: ReadLimits,
  ) {
    this.#file = file;
    this.#layout = layout;
    this.#limits = limits;
    this.#parser = new Parser({
      strict: true,
      brotli: false,
      zstd: false,
      filter: (path, entry) => this.#problem === undefined && this.#wants(path, entry),
      onReadEntry: (entry) => this.#collect(entry, take),
    });
    this.#parser.on('error', (error: Error) => this.#fail(explainTar(error)));
    this.#parser.on('eof', () => {
      this.#ended = true;
    });
  }

  write(chunk: Buffer): void {
    // The parser would unpack an archive within the archive, past every limit here.
    if (this.#unpackedBytes === 0 && chunk.length > 1 && chunk.readUInt16BE(0) === GZIP_MAGIC)
      this.#fail('it is packed twice');
    this.#unpackedBytes += chunk.length;
    if (this.#unpackedBytes > this.#limits.unpackedBytes)
      this.#fail(`it unpacks to more than ${megabytes(this.#limits.unpackedBytes)}`);
    if (!this.#problem) this.#parser.write(chunk);
    if (this.#problem) throw this.#problem;
  }

  finish(): Release {
    this.#parser.end();
    if (!this.#ended) this.#fail('it ends before its last file does');
    if (this.#problem) throw this.#problem;
    const folder = this.#top ?? '';
    return {
      folder,
      version: versionOf(this.#layout, this.#releaseText, folder),
      updatedAt: this.#latest > 0 ? utcTime(this.#latest) : null,
    };
  }

  #wants(path: string, entry: ReadEntry | { isDirectory(): boolean }): boolean {
    if (!('type' in entry)) return false;
    this.#entries += 1;
    if (this.#entries > this.#limits.entries)
      this.#fail(`it contains more than ${this.#limits.entries} entries`);
    if (climbsOut(path)) this.#fail(`it names ${quote(path)}, which lies outside of it`);
    const inner = this.#belowTop(path);
    const wanted = inner === this.#layout.release.path || filePlaceOf(this.#layout, inner) !== null;
    this.#checkType(entry, path, wanted);
    if (wanted && entry.size > this.#limits.fileBytes)
      this.#fail(`${quote(inner)} has more than ${megabytes(this.#limits.fileBytes)}`);
    if (wanted && this.#seen.has(inner)) this.#fail(`it contains ${quote(inner)} twice`);
    if (wanted) this.#seen.add(inner);
    const time = entry.mtime?.getTime() ?? 0;
    if (time > this.#latest && time < Date.UTC(9999, 0)) this.#latest = time;
    return wanted && this.#problem === undefined;
  }

  /** The path below the archive's one folder. */
  #belowTop(path: string): string {
    const slash = path.indexOf('/');
    const top = slash < 0 ? path : path.slice(0, slash);
    this.#top ??= top;
    if (top !== this.#top)
      this.#fail(`it has several folders at its top, ${quote(this.#top)} and ${quote(top)}`);
    return slash < 0 ? '' : path.slice(slash + 1);
  }

  #checkType(entry: ReadEntry, path: string, wanted: boolean): void {
    if (entry.type === 'SymbolicLink' || entry.type === 'Link') {
      const target = entry.linkpath ?? '';
      const from = entry.type === 'Link' ? target : `${path}/../${target}`;
      if (wanted || target.startsWith('/') || leavesTop(from))
        this.#fail(`${quote(path)} is a link to ${quote(target)}`);
    } else if (wanted && !['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) {
      this.#fail(`${quote(path)} is not a file`);
    }
  }

  #collect(entry: ReadEntry, take: (found: FoundFile) => void): void {
    const bytes = new Uint8Array(entry.size);
    let length = 0;
    const inner = entry.path.slice(entry.path.indexOf('/') + 1);
    entry.on('data', (chunk: Buffer) => {
      bytes.set(chunk, length);
      length += chunk.length;
    });
    entry.on('end', () => {
      if (this.#problem) return;
      const place = filePlaceOf(this.#layout, inner);
      if (place) take({ ...place, bytes });
      else this.#releaseText = textOf(bytes);
    });
  }

  #fail(what: string): void {
    this.#problem ??= damaged(this.#file, what);
  }
}

function damaged(file: string, what: string): ContentError {
  return new ContentError('The archive cannot be used:', [
    `${file}: ${what}; download it again, or name the repository's folder instead`,
  ]);
}

function explainUnpacking(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return 'it ends early, so part of it is missing';
  if (typeof code === 'string' && code.startsWith('Z_'))
    return `it is not a gzip archive, or is damaged (${messageOf(error)})`;
  return messageOf(error);
}

function explainTar(error: Error): string {
  if (/truncated/i.test(error.message)) return 'it ends before its last file does';
  return `it is not a tar archive, or is damaged (${error.message})`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function climbsOut(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..');
}

/** Whether a path, its `..` resolved, lies outside of the folder that its first segment names. */
function leavesTop(path: string): boolean {
  let depth = 0;
  for (const segment of path.split('/')) {
    if (segment === '..') depth -= 1;
    else if (segment !== '' && segment !== '.') depth += 1;
    if (depth < 1) return true;
  }
  return false;
}

function quote(path: string): string {
  return JSON.stringify(path.slice(0, 200));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

function utcTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
