import { Command, CommanderError } from 'commander';
import { escapeControl } from '../../text/escape-control.ts';
import { UsageError } from '../answers/usage-error.ts';
import { catalogUpdatedAt, catalogVersion } from '../library/index.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { addActions } from './commands/actions.ts';
import type { AddCommand } from './commands/command-context.ts';
import { addComplete } from './commands/complete.ts';
import { addCompletion } from './commands/completion.ts';
import { addExplain } from './commands/explain.ts';
import { addMcp } from './commands/mcp.ts';
import { addSearch } from './commands/search.ts';
import { addStats } from './commands/stats.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { helpWidthOf, renderNotes } from './help.ts';

/** In the order of the help. */
const COMMANDS = [
  addExplain,
  addSearch,
  addActions,
  addStats,
  addCompletion,
  addComplete,
  addMcp,
] satisfies AddCommand[];

/** The help below the list of commands. */
const NOTES = [
  'Exit codes:',
  '  0  the code is known; of a log, any of its codes; of a search, something was found',
  '  1  no code is known, or nothing was found',
  '  2  the command was not understood',
  '',
  'tcerr CODE is short for tcerr explain CODE. Output on a terminal is colored unless NO_COLOR is set; FORCE_COLOR turns color on elsewhere. COLUMNS sets the width.',
];

/** Runs the command and returns its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.known;
  const program = createProgram(terminal, (ended) => {
    exitCode = ended;
  });
  try {
    await program.parseAsync(withCommand(args), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.known : EXIT.usage;
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`tcerr: ${escapeControl(error.message)}\n`);
    return EXIT.usage;
  }
}

/** Adds `explain` where the first word is not a command: `tcerr InternalError`. */
function withCommand(args: readonly string[]): readonly string[] {
  const operand = args.find((arg) => arg === '-' || !arg.startsWith('-'));
  return operand === undefined || /^[a-z]+$/.test(operand) ? args : ['explain', ...args];
}

/** The commands and their options, for running them and for completing them. */
function createProgram(terminal: Terminal, end: (exitCode: ExitCode) => void): Command {
  const { screen } = terminal;
  const escaped = (text: string) => escapeControl(text, { keepLineBreaks: true });
  const program = new Command('tcerr')
    .description('Explains error codes of the Tencent Cloud API, offline.')
    .version(versionLine(), '-V, --version', 'print the version, and how fresh the catalog is')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
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
