import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { ContentError } from '../../src/content/content-error.ts';
import { replacePath } from '../../src/content/disk/replace-path.ts';
import { archivePath, keepArchive, keptEtag } from './archive-cache.ts';
import { FetchFailure, TemporaryFailure } from './failures.ts';
import { bodyOf, HttpClient } from './http-client.ts';
import { showDownloadProgress } from './progress.ts';
import { RateLimiter } from './rate-limiter.ts';
import { isFetchable } from './repository-location.ts';
import { retry } from './retry.ts';

/** How an archive is downloaded. */
export interface DownloadOptions {
  /** The maximum size of an archive, in bytes. */
  maxBytes: number;
  /** The maximum wait for the first byte and for each next one, in milliseconds. */
  idleTimeoutMs: number;
  /** The maximum duration of one attempt, in milliseconds. */
  timeoutMs: number;
  /** The maximum number of retries after temporary failures. */
  retries: number;
  /** The approximate pause before the first retry, in milliseconds; it doubles with each retry. */
  retryDelayMs: number;
  /** Whether to show a progress bar on stderr. */
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
/** The host to which GitHub redirects the URLs of archives. */
const ARCHIVE_HOST = 'codeload.github.com';

/**
 * Downloads an archive into the cache folder and returns its path there. A cached archive is
 * downloaded again only if the server's ETag has changed.
 * @throws {ContentError} if the server refuses it, if it is too large, or if every retry fails.
 */
export async function downloadArchive(
  url: URL,
  cache: string,
  options: Partial<DownloadOptions> = {},
): Promise<string> {
  const settings = { ...DEFAULTS, ...options };
  const path = archivePath(url, cache);
  const client = new HttpClient({
    headers: { 'accept-encoding': 'identity' },
    rateLimiter: new RateLimiter(Number.POSITIVE_INFINITY),
    mayFollow: (next) => isFetchable(next) && [url.host, ARCHIVE_HOST].includes(next.host),
  });
  let attempts = 0;
  const attempt = () => {
    attempts += 1;
    return attemptDownload(client, url, path, settings);
  };
  try {
    await retry(attempt, { retries: settings.retries, delayMs: settings.retryDelayMs });
    return path;
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
    throw new ContentError('The definitions cannot be downloaded:', [
      `${url.href}: ${error.message}${tried}; try again, or name a folder or a .tar.gz instead`,
    ]);
  }
}

async function attemptDownload(
  client: HttpClient,
  url: URL,
  path: string,
  settings: DownloadOptions,
): Promise<void> {
  const deadline = new Deadline(settings);
  try {
    const etag = keptEtag(path);
    const response = await client.get(url.href, {
      headers: { ...(etag && { 'if-none-match': etag }) },
      signal: () => deadline.start(),
    });
    if (response.status === 304 && etag) return;
    const sha256 = await store(response, path, settings, deadline);
    keepArchive(path, { etag: response.headers.get('etag'), sha256 });
  } finally {
    deadline.clear();
  }
}

/** Writes a body to its place when it is complete; returns its SHA-256, in hex. */
async function store(
  response: Response,
  path: string,
  { maxBytes, progress }: DownloadOptions,
  deadline: Deadline,
): Promise<string> {
  const stated = response.headers.get('content-length');
  const bar = showDownloadProgress(progress, stated === null ? null : Number(stated));
  const hash = createHash('sha256');
  let received = 0;
  try {
    await replacePath(path, async (temporary) => {
      const file = openSync(temporary, 'w');
      try {
        for await (const chunk of bodyOf(response, maxBytes)) {
          deadline.extend();
          hash.update(chunk);
          for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
          received += chunk.length;
          bar.update(received);
        }
      } finally {
        closeSync(file);
      }
    });
  } finally {
    bar.stop();
  }
  return hash.digest('hex');
}

/** Ends an attempt that takes too long as a whole, or sends nothing for too long. */
class Deadline {
  readonly #stop = new AbortController();
  readonly #limits: Pick<DownloadOptions, 'idleTimeoutMs' | 'timeoutMs'>;
  #whole: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: Pick<DownloadOptions, 'idleTimeoutMs' | 'timeoutMs'>) {
    this.#limits = limits;
  }

  /** Starts to count, unless it has started; a redirect belongs to the same attempt. */
  start(): AbortSignal {
    const { timeoutMs, idleTimeoutMs } = this.#limits;
    this.#whole ??= this.#after(timeoutMs, `took over ${timeoutMs} ms`);
    this.#idle ??= this.#after(idleTimeoutMs, `sent nothing for ${idleTimeoutMs} ms`);
    return this.#stop.signal;
  }

  extend(): void {
    this.#idle?.refresh();
  }

  clear(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#idle);
  }

  #after(ms: number, problem: string): NodeJS.Timeout {
    return setTimeout(() => this.#stop.abort(new TemporaryFailure(problem)), ms);
  }
}
