import type { Command } from 'commander';
import type { Terminal } from '../../terminal/terminal.ts';
import type { ExitCode } from '../exit-code.ts';

/** What a command works with, and how it says what came of it. */
export interface CommandContext {
  readonly terminal: Terminal;
  end(exitCode: ExitCode): void;
}

/** Adds a command with its arguments and options to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** Options that several commands have. */
export const OPTION = {
  service: ['--service <name>', 'what this service says alone: cam'],
  action: ['--action <name>', 'what stands for this action alone'],
  json: ['--json', 'print JSON'],
} as const;
