import { type Command, CommanderError } from 'commander';
import { ContentError } from './content-error.ts';
import { OutputError } from './output-error.ts';
import { print, printError } from './print.ts';

/**
 * Runs a program with the arguments of this process and sets the exit code: 0 on success, 2 for a wrong option or
 * argument (the help is printed), 1 if the content or an output cannot be used (only the message is printed).
 * @param failureCodes another exit code instead of 1, by subcommand.
 * @throws any other error: it is a defect, and Node prints its stack.
 */
export async function runCommand(
  program: Command,
  failureCodes: Readonly<Record<string, number>> = {},
): Promise<void> {
  for (const command of [program, ...program.commands])
    command
      .configureOutput({ writeOut: print, writeErr: printError })
      .exitOverride()
      .showHelpAfterError();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof ContentError || error instanceof OutputError) {
      printError(error.message);
      process.exitCode = failureCodes[program.args[0] ?? ''] ?? 1;
    } else throw error;
  }
}
