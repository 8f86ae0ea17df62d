import { fstatSync } from 'node:fs';
import { InputError } from '../answers/input-error.ts';
import { UsageError } from '../answers/usage-error.ts';
import type { Input } from '../terminal/terminal.ts';
import type { Interruption } from './interruption.ts';

/**
 * Standard input, to be read once. Ctrl-C ends it as if the program that writes it had ended; another Ctrl-C ends the
 * command.
 */
export class StandardInput implements Input {
  readonly #process: NodeJS.Process;
  readonly #interruption: Interruption;

  constructor(process: NodeJS.Process, interruption: Interruption) {
    this.#process = process;
    this.#interruption = interruption;
  }

  get isPipe(): boolean {
    const stats = fstatSync(0);
    return stats.isFIFO() || stats.isSocket();
  }

  /**
   * @throws {UsageError} if it is a folder, which Node takes for an empty input.
   * @throws {InputError} if it cannot be read.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    if (fstatSync(0).isDirectory()) throw new UsageError('standard input is a folder');
    const { stdin } = this.#process;
    const signal = this.#interruption.signal();
    signal.addEventListener('abort', () => stdin.destroy());
    try {
      if (!signal.aborted) yield* stdin;
    } catch (error) {
      if (signal.aborted) return;
      const { code } = error as NodeJS.ErrnoException;
      throw new InputError(`standard input cannot be read (${code})`);
    }
  }
}
