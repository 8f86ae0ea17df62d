import { fstatSync } from 'node:fs';
import { UsageError } from '../answers/usage-error.ts';
import { InputError } from './input-error.ts';

/**
 * Standard input, to be read once. Ctrl-C ends it as if the program that writes it had ended; another Ctrl-C ends the
 * command.
 */
export class StandardInput {
  /** Whether Ctrl-C has ended it. */
  isInterrupted = false;
  readonly #process: NodeJS.Process;

  constructor(process: NodeJS.Process) {
    this.#process = process;
  }

  /**
   * @throws {UsageError} if it is a folder, which Node takes for an empty input.
   * @throws {InputError} if it cannot be read.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    if (fstatSync(0).isDirectory()) throw new UsageError('standard input is a folder');
    const { stdin } = this.#process;
    this.#process.once('SIGINT', () => {
      this.isInterrupted = true;
      stdin.destroy();
    });
    try {
      yield* stdin;
    } catch (error) {
      if (this.isInterrupted) return;
      const { code } = error as NodeJS.ErrnoException;
      throw new InputError(`standard input cannot be read (${code})`);
    }
  }
}
