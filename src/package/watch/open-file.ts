import { open, stat } from 'node:fs/promises';
import { InputError } from '../answers/input-error.ts';
import { type FollowedLog, type Follower, type FollowerOptions, identityOf } from './follower.ts';
import { GzipFollower } from './gzip-follower.ts';
import { PipeFollower } from './pipe-follower.ts';
import { PlainFollower } from './plain-follower.ts';

const GZIPPED = /\.gz$/i;

/** How a file is opened. */
export interface OpenOptions extends FollowerOptions {
  /** Memory that is shared by all that read one after another. */
  readonly buffer: Buffer;
  /** Whether what the file contains is left out. */
  readonly isOld: boolean;
  /** Whether a file is read already, maybe under another name. */
  isKnown(identity: string): boolean;
  /** Takes notice that a pipe has ended. */
  ended(): void;
}

/** A file that is read, and what it is. */
export interface OpenFile {
  readonly identity: string;
  readonly log: FollowedLog;
  readonly follower: Follower;
}

/**
 * Opens a file in the way that it is read; `undefined` if it does not exist, or is known. `begin` is called once it can
 * be read.
 * @throws if it cannot be read, see {@link inputError}.
 */
export async function openFile(
  path: string,
  begin: () => FollowedLog,
  options: OpenOptions,
): Promise<OpenFile | undefined> {
  const stats = await stat(path, { bigint: true }).catch(absent);
  if (!stats || options.isKnown(identityOf(stats))) return undefined;
  if (stats.isDirectory()) throw new InputError(`${path} is a folder`);
  if (stats.isFile() && !GZIPPED.test(path)) return openPlain(path, begin, options);
  const { signal, note, isOld, ended } = options;
  const log = begin();
  const follower = stats.isFile()
    ? new GzipFollower(path, log, { signal, note, isOld })
    : new PipeFollower(path, log, { signal, ended });
  return { identity: identityOf(stats), log, follower };
}

/** What is said about a file that cannot be read; an error of the program itself stays. */
export function inputError(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new InputError(`${path} cannot be read (${code})`);
}

/** The file may be another one than it was a moment ago. */
async function openPlain(
  path: string,
  begin: () => FollowedLog,
  { buffer, signal, isOld, isKnown }: OpenOptions,
): Promise<OpenFile | undefined> {
  const handle = await open(path, 'r').catch(absent);
  const stats = await handle?.stat({ bigint: true });
  if (!handle || !stats) return undefined;
  const identity = identityOf(stats);
  if (isKnown(identity)) {
    await handle.close();
    return undefined;
  }
  const position = isOld ? Number(stats.size) : 0;
  const log = begin();
  return { identity, log, follower: new PlainFollower(handle, log, { position, buffer, signal }) };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
