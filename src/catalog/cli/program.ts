import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { catalogUpdatedAt, catalogVersion } from '../index.ts';
import { actionsCommand } from './commands/actions.ts';
import { completeCommand } from './commands/complete.ts';
import { completionCommand } from './commands/completion.ts';
import { explainCommand } from './commands/explain.ts';
import { searchCommand } from './commands/search.ts';
import { statsCommand } from './commands/stats.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { escapeControl } from './render/escape-control.ts';
import type { Screen } from './render/screen.ts';
import { type Indent, wrapText } from './render/wrap-text.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What the help says below the list of commands. */
const NOTES = [
  'Exit codes:',
  '  0  the code is known; of a log, any of its codes; of a search, something was found',
  '  1  no code is known, or nothing was found',
  '  2  the command was not understood',
  '',
  'tcerr CODE is short for tcerr explain CODE. Colour stands on a terminal, unless NO_COLOR is set; FORCE_COLOR turns it on elsewhere. COLUMNS sets the width.',
];
const EXPLAIN_NOTES = [
  'Examples:',
  '  tcerr explain InternalError',
  '  tcerr explain \'{"Response":{"Error":{"Code":"InternalError"}}}\'',
  '  kubectl logs job/sync | tcerr explain -',
  '',
  'With - the whole of standard input is read, and each code in it is explained once, with the number of times and the RequestIds that it stands with; --json prints {"lines", "codes", "uncounted"} then.',
];

/** Most results that `tcerr search` gives. */
const MAX_LIMIT = 1_000;

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

/** What is no name of a command, as in `tcerr InternalError`, is to be explained. */
function withCommand(args: readonly string[]): readonly string[] {
  const operand = args.find((arg) => arg === '-' || !arg.startsWith('-'));
  return operand === undefined || /^[a-z]+$/.test(operand) ? args : ['explain', ...args];
}

/** The commands and their options, for running them and for completing them. */
export function createProgram(terminal: Terminal, end: (exitCode: ExitCode) => void): Command {
  const { screen } = terminal;
  const escaped = (text: string) => escapeControl(text, { keepLineBreaks: true });
  const program = new Command('tcerr')
    .description('What an error code of the Tencent Cloud API means, offline.')
    .version(versionLine(), '-V, --version', 'print the version, and how fresh the catalog is')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => terminal.out(escaped(text)),
      writeErr: (text) => terminal.error(escaped(text)),
      outputError: (text, write) => write(text.replace(/^error: /, 'tcerr: ')),
      getOutHelpWidth: () => Math.min(screen.width, 100),
      getErrHelpWidth: () => Math.min(screen.width, 100),
    })
    .exitOverride()
    .showHelpAfterError('Run tcerr --help for what it understands.')
    .addHelpText('after', notes(NOTES, screen));
  addCommands(program, terminal, end);
  return program;
}

function addCommands(
  program: Command,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  const service = ['--service <name>', 'what this service says alone: cam'] as const;
  const action = ['--action <name>', 'what stands for this action alone'] as const;
  const json = ['--json', 'print JSON'] as const;
  program
    .command('explain')
    .description('explain a code, a response, a log line; - reads a whole log from standard input')
    .argument('<text...>', 'a code, or a text in quotes in which one stands')
    .option(...service)
    .option(...action)
    .option(...json)
    .addHelpText('after', notes(EXPLAIN_NOTES, terminal.screen))
    .action(async (words, options) => end(await explainCommand(words, options, terminal)));
  program
    .command('search')
    .description('find codes, actions and services by name or words')
    .argument('<words...>', 'a part of a name, words of a description')
    .option('--limit <count>', 'print at most so many results', readLimit, 10)
    .option(...json)
    .action(async (words, options) => end(await searchCommand(words, options, terminal)));
  program
    .command('actions')
    .description('list the actions that return a code, by service')
    .argument('<code>')
    .option(...service)
    .option(...json)
    .action(async (code, options) => end(await actionsCommand(code, options, terminal)));
  program
    .command('stats')
    .description('count what the catalog holds, and say how fresh it is')
    .option(...json)
    .action(async (options) => end(await statsCommand(options, terminal)));
  program
    .command('completion')
    .description('print a script that completes commands, options and codes in a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell) => end(completionCommand(shell, terminal)));
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words) => end(await completeCommand(program, words, terminal)));
  program
    .command('mcp')
    .description('serve the catalog to language models: Model Context Protocol over stdio')
    .action(async () => {
      const { serveMcp } = await import('./mcp/serve.ts');
      await serveMcp();
    });
}

function notes(lines: readonly string[], { width }: Screen): string {
  return ['', ...lines.flatMap((line) => wrapText(line.trim(), width, indentOf(line)))].join('\n');
}

/** What continues a line stands below its text, behind the number of an exit code. */
function indentOf(line: string): Indent {
  const first = /^ */.exec(line)?.[0] ?? '';
  return { first, rest: first === '' ? '' : `${first}   ` };
}

function readLimit(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_LIMIT)
    throw new InvalidArgumentError(`It is a number from 1 to ${MAX_LIMIT}.`);
  return limit;
}

function versionLine(): string {
  return `tcerr ${catalogVersion()} (sources last updated ${catalogUpdatedAt() ?? 'on an unknown date'})`;
}
