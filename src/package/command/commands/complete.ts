import type { Command } from 'commander';
import { readNames } from '../../answers/catalog-data.ts';
import { errorCodes } from '../../library/index.ts';
import { RULES } from '../../programs/judge/rules.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { AddCommand } from './command-context.ts';
import { SHELLS } from './completion.ts';

/** `tcerr complete`: what the last of the words may become, one a line. The shells' scripts ask it. */
export const addComplete: AddCommand = (program, { terminal, end }) => {
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words) => end(await completeCommand(program, words, terminal)));
};

async function completeCommand(
  program: Command,
  words: readonly string[],
  { out }: Terminal,
): Promise<ExitCode> {
  const current = words.at(-1) ?? '';
  const candidates = await candidatesFor(program, words.slice(0, -1), current);
  const fitting = candidates.filter((candidate) => candidate.startsWith(current));
  out(fitting.map((candidate) => `${candidate}\n`).join(''));
  return EXIT.known;
}

async function candidatesFor(
  program: Command,
  before: readonly string[],
  current: string,
): Promise<readonly string[]> {
  const command = program.commands.find((one) => one.name() === before[0]);
  const option = command?.options.find(({ long }) => long === before.at(-1));
  if (option?.required) return option.argChoices ?? valuesOf(option.long ?? '');
  if (current.startsWith('-')) return optionsOf(command ?? program);
  if (command === undefined)
    return before.length > 0
      ? []
      : [
          ...visibleCommands(program),
          ...(current === '' ? [] : nextSegments(errorCodes(), current)),
        ];
  if (command.name() === 'completion') return SHELLS;
  return ['explain', 'actions'].includes(command.name()) ? nextSegments(errorCodes(), current) : [];
}

async function valuesOf(option: string): Promise<readonly string[]> {
  if (option === '--service') return (await readNames()).services.map(({ service }) => service);
  if (option === '--rule') return Object.keys(RULES).map((rule) => `${rule}=`);
  return option === '--action' ? (await readNames()).actions : [];
}

function optionsOf(command: Command): string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => long ?? []);
}

function visibleCommands(program: Command): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}

/** The codes that begin so, each up to its next dot, as a shell completes paths folder by folder. */
export function nextSegments(codes: readonly string[], beginning: string): string[] {
  const segments = codes
    .filter((code) => code.startsWith(beginning))
    .map((code) => {
      const dot = code.indexOf('.', beginning.length);
      return dot < 0 ? code : code.slice(0, dot + 1);
    });
  return [...new Set(segments)];
}
