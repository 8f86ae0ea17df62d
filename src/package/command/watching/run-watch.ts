import type { ScopeOptions } from '../../answers/scope.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { SeenAgain } from '../../terminal/watch.ts';
import { type FollowedLog, followFiles } from '../../watch/follow-files.ts';
import { PassedLines } from '../../watch/passed-lines.ts';
import { readStream } from '../../watch/read-stream.ts';
import { type WatchReport, WatchSession } from '../../watch/watch-session.ts';
import { type ReportFormat, SHARED_FORMATS } from './render-report.ts';
import { watchPrinter } from './watch-printer.ts';

/** How often codes that were seen again are said. */
const AGAIN_MS = 5_000;
/** Standard input, among the names of files. */
const STDIN = '-';

/** How logs are watched. */
export interface WatchOptions extends ScopeOptions {
  readonly format: ReportFormat | 'text';
  /** Writes what is read to standard output, and everything else to standard error. */
  readonly pass?: boolean;
  /** Reads files to their ends and stops. */
  readonly once?: boolean;
  /** Leaves out what files contain already. */
  readonly new?: boolean;
  /** @default whether the format is made to be shared. */
  readonly redact?: boolean;
}

/** What the command reads from and writes to. */
export type WatchTerminal = Pick<
  Terminal,
  'input' | 'out' | 'error' | 'pass' | 'interruption' | 'screen'
>;

/**
 * Watches logs until they end, or until Ctrl-C: answers each code at its first sight, says what is seen again, and at
 * the end writes everything. Without files, standard input is read.
 * @returns whether any code is known.
 * @throws {InputError} if a log cannot be read.
 */
export async function runWatch(
  files: readonly string[],
  options: WatchOptions,
  terminal: WatchTerminal,
): Promise<boolean> {
  const isRedacted = options.redact ?? SHARED_FORMATS.includes(options.format);
  const printer = watchPrinter(options.format, isRedacted, terminal.screen);
  const write = options.pass ? terminal.error : terminal.out;
  const print = (text: string) => text !== '' && write(text);
  const session = await WatchSession.open(options, (sight) => print(printer.first(sight)));
  const seen = new SeenRows(session);
  const timer = setInterval(() => print(printer.again(seen.again())), AGAIN_MS);
  try {
    await readAll(files, options, terminal, session);
  } finally {
    clearInterval(timer);
  }
  const report = await session.finish();
  print(printer.end(report));
  return isAnyKnown(report);
}

/** Whether any code of a report is known. */
export function isAnyKnown({ rows }: WatchReport): boolean {
  return rows.some(({ isKnown }) => isKnown);
}

async function readAll(
  files: readonly string[],
  { pass, once = false, new: onlyNew = false }: WatchOptions,
  { input, pass: write, interruption }: WatchTerminal,
  session: WatchSession,
): Promise<void> {
  const patterns = files.filter((file) => file !== STDIN);
  const isInput = patterns.length < files.length || files.length === 0;
  const closed = new AbortController();
  const signal = AbortSignal.any([closed.signal, interruption()]);
  const isOnly = !patterns.some((pattern) => /[*?[{]/.test(pattern)) && files.length <= 1;
  const logs: FollowedLog[] = [];
  const openLog = (file: string) => {
    const log = openPassed(
      file,
      session,
      async (bytes) => {
        if (pass && !(await write(bytes))) closed.abort();
      },
      isOnly,
    );
    logs.push(log);
    return log;
  };
  const follow = { patterns, once, onlyNew, signal, openLog };
  const log = isInput ? openLog(STDIN) : undefined;
  await Promise.all([
    log ? readStream(untilAborted(input, closed.signal), log) : undefined,
    patterns.length > 0 ? followFiles(follow) : undefined,
  ]);
  for (const one of logs) await one.restart();
}

/** A log of a session whose bytes are passed on first. A file that begins anew is another log of the same name. */
function openPassed(
  file: string,
  session: WatchSession,
  write: (bytes: Uint8Array) => Promise<void>,
  isOnly: boolean,
): FollowedLog {
  let log = session.openLog(file);
  const lines = new PassedLines(write, isOnly);
  return {
    add: async (bytes) => {
      await lines.add(bytes);
      await log.add(bytes);
    },
    settle: () => log.settle(),
    restart: async () => {
      await lines.end();
      await log.finish();
      log = session.openLog(file);
    },
  };
}

async function* untilAborted(
  stream: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    if (signal.aborted) return;
    yield chunk;
  }
}

/** The rows that have grown since they were said last. */
class SeenRows {
  readonly #session: WatchSession;
  readonly #said = new Map<string, number>();

  constructor(session: WatchSession) {
    this.#session = session;
  }

  again(): SeenAgain[] {
    const grown = this.#session.rows().flatMap((row) => {
      const key = `${row.code} ${row.service} ${row.action}`;
      const more = row.count - (this.#said.get(key) ?? 1);
      this.#said.set(key, row.count);
      return more > 0 ? [{ row, more }] : [];
    });
    return grown;
  }
}
