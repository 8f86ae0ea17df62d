/** Ctrl-C, as something that ends the input and not the command. Another Ctrl-C ends the command. */
export class Interruption {
  readonly #process: Pick<NodeJS.Process, 'once'>;
  #controller: AbortController | undefined;

  constructor(process: Pick<NodeJS.Process, 'once'>) {
    this.#process = process;
  }

  /** Whether it came. */
  get isDone(): boolean {
    return this.#controller?.signal.aborted ?? false;
  }

  /** Aborts on the next Ctrl-C. Until this is asked for, Ctrl-C ends the command. */
  signal(): AbortSignal {
    if (!this.#controller) {
      const controller = new AbortController();
      this.#controller = controller;
      this.#process.once('SIGINT', () => controller.abort());
    }
    return this.#controller.signal;
  }
}
