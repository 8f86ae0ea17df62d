import { parseArgs } from 'node:util';
import { catalogUpdatedAt, catalogVersion, type Explanation, explain } from '../index.ts';
import type { ServiceRecord } from '../types.ts';
import { escapeControl } from './escape-control.ts';
import type { BoundedText } from './read-bounded.ts';
import { renderExplanation } from './render-explanation.ts';
import { createStyle } from './style.ts';

/** What the command has to do with: it writes and reads through this alone. */
export interface CliStreams {
  out(text: string): void;
  error(text: string): void;
  /** Reads standard input, within bounds. */
  input(): Promise<BoundedText>;
  /** Loads the record of a service that the catalog names. */
  load(service: string): Promise<ServiceRecord>;
  color: boolean;
}

const HELP = `tcerr: what an error code of the Tencent Cloud API means

Usage
  tcerr explain CODE        FailedOperation.Accesskey
  tcerr explain TEXT        a response's JSON or a log line, in quotes
  tcerr explain -           the same from standard input, such as a log
  tcerr CODE                the same as tcerr explain CODE

Options
  --json      print the explanation as JSON
  --help      print this
  --version   print the version, and how fresh the catalog is

Exit codes
  0  the code is known
  1  the code is unknown, or the input holds none
  2  the command was not understood

Of a long text the first and the last 100,000 characters are looked at.
Colour is used on a terminal, unless NO_COLOR is set.
`;

/** Runs the command and returns its exit code. */
export async function run(args: readonly string[], streams: CliStreams): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments(args);
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error), streams);
  }
  const { values, positionals } = parsed;
  if (values.help) return print(HELP, streams);
  if (values.version) return print(versionLine(), streams);
  const [command, ...rest] = positionals;
  if (command === undefined) return misuse('A code or a command is missing.', streams);
  const isBare = command !== 'explain' && rest.length === 0;
  if (command !== 'explain' && !isBare) return misuse(`There is no command ${command}.`, streams);
  const words = isBare ? positionals : rest;
  if (words.length === 0) return misuse('A code, a text or - is missing.', streams);
  const explanation = await explainInFull(await readWords(words, streams), streams);
  streams.out(
    values.json
      ? `${escapeControl(JSON.stringify(explanation, null, 2), { keepLineBreaks: true })}\n`
      : renderExplanation(explanation, createStyle(streams.color)),
  );
  return explanation.known ? 0 : 1;
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'V', default: false },
    },
  });
}

async function readWords(words: readonly string[], { input, error }: CliStreams): Promise<string> {
  if (words.length > 1 || words[0] !== '-') return words.join(' ');
  const { text, isWhole } = await input();
  if (!isWhole)
    error(
      'tcerr: the middle of the input was not looked at, only 100,000 characters at each end\n',
    );
  return text;
}

/** With what every service says that lists the code, whether or not the root carries its record. */
async function explainInFull(text: string, { load }: CliStreams): Promise<Explanation> {
  const services = await Promise.all(explain(text).services.map(load));
  return explain(text, { services });
}

function versionLine(): string {
  return `tcerr ${catalogVersion()} (pages last updated ${catalogUpdatedAt() ?? 'on an unknown date'})\n`;
}

function print(text: string, { out }: CliStreams): number {
  out(text);
  return 0;
}

function misuse(reason: string, { error }: CliStreams): number {
  error(`tcerr: ${escapeControl(reason)}\nRun tcerr --help for what it understands.\n`);
  return 2;
}
