import { escapeControl } from '../../../text/escape-control.ts';
import type { ScopeOptions } from '../../answers/scope.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { isPattern } from '../../watch/files-of.ts';
import { followFiles } from '../../watch/follow-files.ts';
import type { FollowedLog } from '../../watch/follower.ts';
import { PassedLines } from '../../watch/passed-lines.ts';
import { readFiles } from '../../watch/read-files.ts';
import { readStream } from '../../watch/read-stream.ts';
import { type WatchReport, WatchSession } from '../../watch/watch-session.ts';
import { type ReportFormat, SHARED_FORMATS } from './render-report.ts';
import { SeenRows } from './seen-rows.ts';
import { watchPrinter } from './watch-printer.ts';

/** How often codes that were seen again are said. */
const AGAIN_MS = 5_000;
/** Standard input, among the names of files. */
const STDIN = '-';
const STDIN_PATH = /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/0)$/;

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
  'input' | 'out' | 'error' | 'pass' | 'interruption' | 'stop' | 'screen'
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
  const seen = new SeenRows();
  const session = await WatchSession.open(options, (sight) => {
    seen.first(sight.occurrence);
    print(printer.first(sight));
  });
  const timer = setInterval(() => print(printer.again(seen.again(session.rows()))), AGAIN_MS);
  try {
    await readAll(files, options, terminal, session);
  } finally {
    clearInterval(timer);
  }
  const report = await session.finish();
  print(await printer.end(report));
  return isAnyKnown(report);
}

/** Whether any code of a report is known. */
export function isAnyKnown({ rows }: WatchReport): boolean {
  return rows.some(({ isKnown }) => isKnown);
}

async function readAll(
  files: readonly string[],
  { pass, once = false, new: onlyNew = false }: WatchOptions,
  { input, error, pass: write, interruption, stop }: WatchTerminal,
  session: WatchSession,
): Promise<void> {
  const isInput = (file: string) => file === STDIN || STDIN_PATH.test(file);
  const patterns = files.filter((file) => !isInput(file));
  const isOnly = files.length <= 1 && !patterns.some(isPattern);
  const passed = async (bytes: Uint8Array) => {
    if (!(await write(bytes))) stop();
  };
  const openLog = (file: string) =>
    pass ? openPassed(file, session, passed, isOnly) : openUnpassed(file, session);
  const note = (text: string) => error(`tcerr: ${escapeControl(text)}\n`);
  const follow = { patterns, onlyNew, openLog, note, signal: interruption() };
  const hasInput = files.length === 0 || patterns.length < files.length;
  try {
    await Promise.all([
      hasInput && readInput(input, openLog(STDIN)),
      patterns.length > 0 && (once ? readFiles : followFiles)(follow),
    ]);
  } catch (problem) {
    stop();
    throw problem;
  }
}

async function readInput(input: AsyncIterable<Uint8Array>, log: FollowedLog): Promise<void> {
  await readStream(input, log);
  await log.finish();
}

/** A log of a session. A file that begins anew is another log of the same name. */
function openUnpassed(file: string, session: WatchSession): FollowedLog {
  let log = session.openLog(file);
  return {
    add: (bytes) => log.add(bytes),
    settle: () => log.settle(),
    restart: async () => {
      await log.finish();
      log = session.openLog(file);
    },
    finish: () => log.finish(),
  };
}

/** A log of a session whose bytes are passed on first. */
function openPassed(
  file: string,
  session: WatchSession,
  write: (bytes: Uint8Array) => Promise<void>,
  isOnly: boolean,
): FollowedLog {
  const log = openUnpassed(file, session);
  const lines = new PassedLines(write, isOnly);
  return {
    add: async (bytes) => {
      await lines.add(bytes);
      await log.add(bytes);
    },
    settle: () => log.settle(),
    restart: async () => {
      await lines.end();
      await log.restart();
    },
    finish: async () => {
      await lines.end();
      await log.finish();
    },
  };
}
