import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ContentError } from '../../src/content/content-error.ts';
import { showDownloadProgress } from './progress.ts';
import { isFetchable } from './repository-location.ts';

/** How a download is made. */
export interface DownloadOptions {
  /** The largest archive that is taken. */
  maxBytes: number;
  /** How long to wait for the first byte, and for each next one. */
  idleTimeoutMs: number;
  /** How long an attempt may take in all. */
  timeoutMs: number;
  /** How often a failure that may pass is tried again. */
  retries: number;
  /** The pause before the first retry; it doubles with each. */
  retryDelayMs: number;
  /** Whether to show a bar on stderr. */
  progress: boolean;
}

const DEFAULTS: DownloadOptions = {
  maxBytes: 200 * 2 ** 20,
  idleTimeoutMs: 30_000,
  timeoutMs: 600_000,
  retries: 3,
  retryDelayMs: 1000,
  progress: process.stderr.isTTY === true,
};
const MAX_REDIRECTS = 5;
const MAX_RETRY_AFTER_MS = 60_000;
/** Where the code host keeps the archives that its addresses lead to. */
const ARCHIVE_HOST = 'codeload.github.com';

/** What is kept beside an archive: to ask whether it has changed, and to see that it is whole. */
const KeptSchema = z.object({ etag: z.string().min(1).max(500), sha256: z.string().length(64) });

/** A failure that another attempt may not meet. */
class PassingFailure extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Fetches an archive into the cache folder and returns its path there. One that the cache has is
 * fetched again only when the server's ETag has changed.
 * @throws {ContentError} when it cannot be had: refused, too large, or not whole after every retry.
 */
export async function downloadArchive(
  url: URL,
  cache: string,
  options: Partial<DownloadOptions> = {},
): Promise<string> {
  const settings = { ...DEFAULTS, ...options };
  const path = join(cache, `${fileNameOf(url)}.tar.gz`);
  mkdirSync(cache, { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    try {
      await attemptDownload(url, path, settings);
      return path;
    } catch (error) {
      const failure = asPassing(error);
      if (!failure || attempt >= settings.retries)
        throw explain(url, error, failure ? attempt + 1 : 1);
      const pauseMs = settings.retryDelayMs * 2 ** attempt;
      await wait(Math.min(failure.retryAfterMs ?? pauseMs, MAX_RETRY_AFTER_MS));
    }
  }
}

/** Makes the next download of an archive fetch it anew. */
export function removeDownload(path: string): void {
  rmSync(`${path}.json`, { force: true });
}

async function attemptDownload(url: URL, path: string, settings: DownloadOptions): Promise<void> {
  const stop = new AbortController();
  const expire = (what: string) => () => stop.abort(new PassingFailure(what));
  const whole = setTimeout(expire(`took over ${settings.timeoutMs} ms`), settings.timeoutMs);
  const idle = setTimeout(
    expire(`sent nothing for ${settings.idleTimeoutMs} ms`),
    settings.idleTimeoutMs,
  );
  try {
    const kept = keptOf(path);
    const response = await follow(url, kept?.etag, stop.signal);
    if (response.status === 304 && kept) return;
    if (!response.ok || !response.body) throw refused(response);
    await store(response, path, settings, () => idle.refresh());
  } finally {
    clearTimeout(whole);
    clearTimeout(idle);
    stop.abort();
  }
}

/** Asks for an address, and for where it leads as long as that is the same host or the archives'. */
async function follow(
  start: URL,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<Response> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { 'accept-encoding': 'identity', ...(etag && { 'if-none-match': etag }) },
    });
    const location = response.headers.get('location');
    if (response.status === 304 || response.status < 300 || response.status > 399 || !location)
      return response;
    await response.body?.cancel();
    const next = URL.parse(location, url);
    if (!next || !isFetchable(next) || (next.host !== start.host && next.host !== ARCHIVE_HOST))
      throw new Error(`leads to ${location.slice(0, 200)}, which is another host`);
    url = next;
  }
  throw new Error(`leads on more than ${MAX_REDIRECTS} times`);
}

function refused(response: Response): Error {
  const { status } = response;
  if (status !== 429 && status < 500) return new Error(`the server answers ${status}`);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const after = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
  return new PassingFailure(`the server answers ${status}`, after);
}

/** Writes a body beside its place, and renames it there when it is whole. */
async function store(
  response: Response,
  path: string,
  { maxBytes, progress }: DownloadOptions,
  onData: () => void,
): Promise<void> {
  const encoded = response.headers.get('content-encoding') !== null;
  const stated = encoded ? null : response.headers.get('content-length');
  const expected = stated === null ? null : Number(stated);
  if (expected !== null && expected > maxBytes) throw tooLarge(maxBytes);
  const partial = `${path}.${process.pid}.part`;
  const bar = showDownloadProgress(progress, expected);
  const hash = createHash('sha256');
  let received = 0;
  try {
    const file = openSync(partial, 'w');
    try {
      for await (const chunk of response.body ?? []) {
        onData();
        received += chunk.length;
        if (received > maxBytes) throw tooLarge(maxBytes);
        hash.update(chunk);
        for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
        bar.update(received);
      }
    } finally {
      closeSync(file);
    }
    if (expected !== null && received !== expected)
      throw new PassingFailure(`broke off after ${received} of ${expected} bytes`);
    renameSync(partial, path);
  } finally {
    bar.stop();
    rmSync(partial, { force: true });
  }
  keep(path, response.headers.get('etag'), hash.digest('hex'));
}

function keep(path: string, etag: string | null, sha256: string): void {
  const kept = KeptSchema.safeParse({ etag, sha256 });
  if (!kept.success) {
    removeDownload(path);
    return;
  }
  writeFileSync(`${path}.json.part`, `${JSON.stringify(kept.data)}\n`);
  renameSync(`${path}.json.part`, `${path}.json`);
}

/** What is known of the archive in the cache, if that is there and is still what was stored. */
function keptOf(path: string): z.infer<typeof KeptSchema> | undefined {
  if (!existsSync(path) || !existsSync(`${path}.json`)) return undefined;
  let stated: unknown;
  try {
    stated = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  } catch {
    return undefined;
  }
  const kept = KeptSchema.safeParse(stated);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return kept.success && kept.data.sha256 === sha256 ? kept.data : undefined;
}

/** A file name that a person recognises and that no two addresses share. */
function fileNameOf(url: URL): string {
  const words = `${url.host}${url.pathname}`.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80);
  return `${words}-${createHash('sha256').update(url.href).digest('hex').slice(0, 12)}`;
}

function tooLarge(maxBytes: number): Error {
  return new Error(`is larger than ${Math.round(maxBytes / 2 ** 20)} MB`);
}

/** The failures that may pass: of the network, and those marked so. */
function asPassing(error: unknown): PassingFailure | undefined {
  if (error instanceof PassingFailure) return error;
  if (!(error instanceof TypeError)) return undefined;
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return new PassingFailure(`${error.message}${cause}`);
}

function explain(url: URL, error: unknown, attempts: number): unknown {
  if (!(error instanceof Error) || ('syscall' in error && !(error instanceof TypeError)))
    return error;
  const what = asPassing(error)?.message ?? error.message;
  const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
  return new ContentError('The definitions cannot be downloaded:', [
    `${url.href}: ${what}${tried}; try again, or name a folder or a .tar.gz instead`,
  ]);
}
