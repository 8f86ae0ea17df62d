import type { WriteStream } from 'node:tty';
import { COMMAND_HINTS } from './hints.ts';
import type { Screen } from './screen.ts';
import { createStyle } from './style.ts';

/** Standard input, to be read once. */
export interface Input extends AsyncIterable<Uint8Array> {
  /** Whether another program writes it, maybe without an end. */
  readonly isPipe: boolean;
}

/** The input and output of the command: it reads and writes only through this. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /**
   * Writes bytes to standard output as they are; waits where its reader is slower.
   * @returns false when nothing reads it any more.
   */
  pass(bytes: Uint8Array): Promise<boolean>;
  /**
   * Aborts on Ctrl-C, which then does not end the command; another Ctrl-C does. Aborts also when nothing reads standard
   * output any more, and on `stop`.
   */
  interruption(): AbortSignal;
  /** Ends the input. */
  stop(): void;
  /** Standard input. */
  readonly input: Input;
  readonly screen: Screen;
}

/** The part of the process that decides width and color. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Pick<WriteStream, 'isTTY' | 'columns'>;
}

/** Running text is hard to read in wider columns. */
const MAX_WIDTH = 100;
const MIN_WIDTH = 20;

/**
 * The width and the color of standard output. Lines are as wide as `COLUMNS` or the terminal says, at
 * most 100 columns; in a pipe without `COLUMNS` they are not broken. A terminal is colored;
 * `NO_COLOR` turns color off, else `FORCE_COLOR` turns it on (`0`: off).
 * @see https://no-color.org and https://force-color.org
 */
export function screenOf({ env, stdout }: Surroundings): Screen {
  const style = createStyle(isColored({ env, stdout }));
  return { style, width: widthOf({ env, stdout }), hints: COMMAND_HINTS };
}

function widthOf({ env, stdout }: Surroundings): number {
  const said = /^\d{1,5}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  const columns = said || (stdout.isTTY ? stdout.columns : 0);
  return columns ? Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns)) : Number.POSITIVE_INFINITY;
}

function isColored({ env, stdout }: Surroundings): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
