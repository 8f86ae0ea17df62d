import type { Command } from 'commander';
import type { Terminal } from '../../terminal/terminal.ts';
import type { ExitCode } from '../exit-code.ts';

/** The terminal of a command, and the function that ends it. */
export interface CommandContext {
  readonly terminal: Terminal;
  end(exitCode: ExitCode): void;
}

/** Adds a command with its arguments and options to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** Options that several commands have. */
export const OPTION = {
  service: ['--service <name>', 'only what this service lists: cam'],
  action: ['--action <name>', 'only what this action lists'],
  json: ['--json', 'print JSON'],
} as const;
