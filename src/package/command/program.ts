import { Command, CommanderError } from 'commander';
import { escapeControl } from '../../text/escape-control.ts';
import { InputError } from '../answers/input-error.ts';
import { UsageError } from '../answers/usage-error.ts';
import { catalogUpdatedAt, catalogVersion, explain } from '../library/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { addActions } from './commands/actions.ts';
import { addChanges } from './commands/changes.ts';
import { addCheck } from './commands/check.ts';
import type { AddCommand } from './commands/command-context.ts';
import { addComplete } from './commands/complete.ts';
import { addCompletion } from './commands/completion.ts';
import { addExplain } from './commands/explain.ts';
import { addLsp } from './commands/lsp.ts';
import { addMcp } from './commands/mcp.ts';
import { addPolicy } from './commands/policy.ts';
import { addReport } from './commands/report.ts';
import { addSearch } from './commands/search.ts';
import { addStats } from './commands/stats.ts';
import { addWatch } from './commands/watch.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { fitted, helpWidthOf, renderNotes } from './help.ts';

/** In the order of the help. */
const COMMANDS = [
  addExplain,
  addWatch,
  addReport,
  addPolicy,
  addSearch,
  addActions,
  addChanges,
  addCheck,
  addStats,
  addCompletion,
  addComplete,
  addMcp,
  addLsp,
] satisfies AddCommand[];

/** The options of `explain`, which may come before the code. */
const EXPLAIN_OPTION = /^--(?:json$|full$|(?:service|action)(?:=|$))/;
/** Fewer words may be a command that is misspelled, and its argument. */
const MIN_WORDS_OF_TEXT = 3;
const TAKES_VALUE = /^--(?:service|action|limit|from|to|site|used|format|fail-on|rule)$/;

/** The help below the list of commands. */
const NOTES = [
  'Exit codes:',
  '  0  the code is known; of a log, any of its codes; of a search, something was found; a policy was made; something changed; a check found nothing',
  '  1  no code is known, nothing was found, nothing changed, or a check found something',
  '  2  the command was not understood',
  '  3  the input cannot be read, or the output cannot be written',
  '  130  Ctrl-C ended the input; what was read until then is explained',
  '',
  'tcerr CODE is short for tcerr explain CODE, and tcerr - < FILE for tcerr explain - < FILE. Output on a terminal is colored unless NO_COLOR is set; FORCE_COLOR turns color on elsewhere. COLUMNS sets the width.',
];

/** Runs the command and returns its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.known;
  const program = createProgram(terminal, (ended) => {
    exitCode = ended;
  });
  try {
    const names = [...program.commands.map((command) => command.name()), 'help'];
    await program.parseAsync(withCommand(args.map(asText), names), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.known : EXIT.usage;
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    terminal.error(fitted(`tcerr: ${escapeControl(error.message)}\n`, terminal.screen));
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}

/**
 * Puts the command first. It is `explain` where the first word is not a command: `tcerr InternalError`.
 * A word of small letters is taken for a command unless a code differs from it in letter case only, or
 * several words follow it, as in a text without quotes.
 */
function withCommand(args: readonly string[], names: readonly string[]): readonly string[] {
  const at = args.findIndex(
    (arg, index) => isWord(arg) && !TAKES_VALUE.test(args[index - 1] ?? ''),
  );
  const word = args[at];
  const hasOption = EXPLAIN_OPTION.test(args[0] ?? '');
  if (word === undefined) return hasOption ? ['explain', ...args] : args;
  if (args[0] === '--') return ['explain', ...args];
  if (names.includes(word)) return hasOption ? [word, ...args.toSpliced(at, 1)] : args;
  const isCode = !/^[a-z]+$/.test(word) || isCodeInOtherCase(word);
  const isText = args.filter(isWord).length >= MIN_WORDS_OF_TEXT;
  return isCode || isText || hasOption ? ['explain', ...args] : args;
}

function isWord(arg: string): boolean {
  return arg === '-' || !arg.startsWith('-');
}

function isCodeInOtherCase(word: string): boolean {
  const explanation = explain(word);
  return explanation.known || explanation.nearest?.relation === 'letter-case';
}

/** `-`, `--`, `-h`, `-V`, and words such as `--json` and `--limit=3`. */
const OPTION_WORD = /^(?:--?|-[hV]|--[a-z][a-zA-Z-]*(?:=.*)?)$/s;

/** Keeps text that begins with a hyphen from being read as an option. */
function asText(arg: string): string {
  return arg.startsWith('-') && !OPTION_WORD.test(arg) ? ` ${arg}` : arg;
}

/** The commands and their options, for running them and for completing them. */
function createProgram(terminal: Terminal, end: (exitCode: ExitCode) => void): Command {
  const { screen } = terminal;
  const escaped = (text: string) => fitted(escapeControl(text, { keepLineBreaks: true }), screen);
  const program = new Command('tcerr')
    .description('Explains error codes of the Tencent Cloud API, offline.')
    .version(versionLine(), '-V, --version', 'print the version, and how fresh the catalog is')
    .helpOption('-h, --help', 'print this')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => terminal.out(escaped(text)),
      writeErr: (text) => terminal.error(escaped(text)),
      outputError: (text, write) => write(text.replace(/^error: /, 'tcerr: ')),
      getOutHelpWidth: () => helpWidthOf(screen),
      getErrHelpWidth: () => helpWidthOf(screen),
    })
    .exitOverride()
    .showHelpAfterError('Run tcerr --help for the commands and options.')
    .addHelpText('after', renderNotes(NOTES, screen));
  for (const add of COMMANDS) add(program, { terminal, end });
  return program;
}

function versionLine(): string {
  return `tcerr ${catalogVersion()} (sources last updated ${catalogUpdatedAt() ?? 'on an unknown date'})`;
}
