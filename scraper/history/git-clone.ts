import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ContentError } from '../../src/content/content-error.ts';
import { ByteStream } from './byte-stream.ts';
import { lastLineOfGit, runGit } from './run-git.ts';

/** Keeps git from opening a connection, so that a partial clone does not fetch what it lacks. */
const OFFLINE = ['-c', 'protocol.allow=never'];

/** A commit on the way to the newest one, with the files that it changes. */
export interface Commit {
  /** 40 hexadecimal digits. */
  id: string;
  /** The time of the commit, in seconds since 1970. */
  time: number;
  tags: string[];
  subject: string;
  files: ChangedFile[];
}

/** A file that a commit writes or deletes. */
export interface ChangedFile {
  path: string;
  /** The id of its content; `null` if the commit deletes it. */
  blob: string | null;
}

/** A local clone of a repository, with or without a work tree. Nothing is fetched. */
export class GitClone {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** @throws {ContentError} if the folder is not a clone with a commit, or git is missing. */
  assertUsable(): void {
    this.#git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  }

  /** Whether older commits were left out when it was cloned. */
  get isShallow(): boolean {
    return this.#git(['rev-parse', '--is-shallow-repository']).trim() === 'true';
  }

  /** The name of the repository that it was cloned from; `null` if nothing says it. */
  get name(): string | null {
    const goModule = this.#gitOrNothing(['grep', '-m1', '^module ', 'HEAD', '--', 'go.mod']);
    const remote = this.#gitOrNothing(['config', '--get-regexp', '^remote\\..*\\.url$']);
    for (const clue of [goModule, remote, this.path]) {
      const [, name] = /(tencentcloud-(?:cli|sdk-go)(?:-intl-en)?)(?![\w-])/.exec(clue) ?? [];
      if (name) return name;
    }
    return null;
  }

  /** Whether the newest commit has another one, whose id may be cut, behind it. */
  isAncestor(commit: string): boolean {
    return this.#gitOrNothing(['merge-base', commit, 'HEAD']).startsWith(commit);
  }

  /**
   * The commits from the oldest to the newest, each against the one before on the main line.
   * @param after the commit after which it begins; absent for the beginning.
   */
  async commits(after?: string): Promise<Commit[]> {
    const commits: Commit[] = [];
    const range = after === undefined ? 'HEAD' : `${after}..HEAD`;
    const lines = this.#lines([
      ...['log', '--first-parent', '-m', '--reverse', '--raw', '--no-renames', '--no-abbrev'],
      ...['--root', '--decorate=full', '--decorate-refs=refs/tags/*'],
      ...['--format=commit%x09%H%x09%ct%x09%D%x09%s', range, '--'],
    ]);
    for await (const line of lines) {
      if (line.startsWith('commit\t')) {
        const [, id = '', time, refs = '', subject = ''] = line.split('\t');
        const tags = Array.from(refs.matchAll(/refs\/tags\/([^,\s]+)/g), ([, tag = '']) => tag);
        commits.push({ id, time: Number(time), tags, subject, files: [] });
      } else if (line.startsWith(':')) {
        const [, , , blob = '', rest = ''] = line.split(' ');
        const [status, path] = rest.split('\t');
        if (path) commits.at(-1)?.files.push({ path, blob: status === 'D' ? null : blob });
      }
    }
    return commits;
  }

  /** Every file of a commit below a folder. */
  filesOf(commit: string, folder: string): ChangedFile[] {
    const lines = this.#git(['ls-tree', '-r', commit, '--', `${folder}/`]).split('\n');
    return lines.flatMap((line) => {
      const [, , blob, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/.exec(line) ?? [];
      return blob && path ? [{ path, blob }] : [];
    });
  }

  /**
   * The contents with the given ids, in their order; `null` for one that the clone lacks. At most one of them is in
   * memory.
   */
  async *contents(ids: readonly string[]): AsyncGenerator<Buffer | null> {
    const lacking = this.#lacking();
    const present = lacking ? ids.filter((id) => !lacking(id)) : ids;
    if (present.length === 0) {
      for (const _ of ids) yield null;
      return;
    }
    const git = spawn('git', [...OFFLINE, '-C', this.path, 'cat-file', '--batch'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => git.on('close', resolve));
    git.stdin.on('error', () => undefined);
    git.stdin.end(`${present.join('\n')}\n`);
    try {
      const stream = new ByteStream(git.stdout);
      for (const id of ids) {
        if (lacking?.(id)) {
          yield null;
          continue;
        }
        const header = await stream.line();
        const [, size] = /^\w+ blob (\d+)$/.exec(header ?? '') ?? [];
        const content = size === undefined ? null : await stream.bytes(Number(size) + 1);
        if (!content && header !== `${id} missing`)
          throw this.#refusal(`git ended, or said ${header}`);
        yield content?.subarray(0, -1) ?? null;
      }
    } finally {
      git.stdout.destroy();
      git.kill();
      await ended;
    }
  }

  /** Whether a partial clone lacks a content, for which git would open a connection; `null` for a whole clone. */
  #lacking(): ((id: string) => boolean) | null {
    if (this.#gitOrNothing(['config', '--get-regexp', '^remote\\..*\\.promisor$']) === '')
      return null;
    const all = ['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objectname)'];
    const present = new Set(this.#git(all).split('\n'));
    return (id) => !present.has(id);
  }

  async *#lines(args: readonly string[]): AsyncGenerator<string> {
    const git = spawn('git', [...OFFLINE, '-C', this.path, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    git.stderr.on('data', (data) => {
      said = (said + data).slice(-1000);
    });
    const ended = new Promise<number | null>((resolve) => git.on('close', resolve));
    yield* createInterface({ input: git.stdout, crlfDelay: Number.POSITIVE_INFINITY });
    if ((await ended) !== 0) throw this.#refusal(lastLineOfGit(said));
  }

  #git(args: readonly string[]): string {
    return runGit(this.path, [...OFFLINE, ...args], this.#refusal).toString();
  }

  /** What git prints; empty if it fails, as where it finds nothing. */
  #gitOrNothing(args: readonly string[]): string {
    try {
      return this.#git(args);
    } catch {
      return '';
    }
  }

  readonly #refusal = (reason: string): ContentError =>
    new ContentError('The releases cannot be read:', [
      `${this.path}: ${reason || 'is not a clone of a git repository'}`,
    ]);
}
