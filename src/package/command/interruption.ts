/** The end of the input by Ctrl-C, which does not end the command; another Ctrl-C does. */
export class Interruption {
  readonly #process: Pick<NodeJS.Process, 'once'>;
  #controller: AbortController | undefined;
  #isDone = false;

  constructor(process: Pick<NodeJS.Process, 'once'>) {
    this.#process = process;
  }

  /** Whether Ctrl-C came. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Ends the input without Ctrl-C. */
  stop(): void {
    this.signal();
    this.#controller?.abort();
  }

  /** Aborts on the next Ctrl-C, or when the input is to end. Until this is asked for, Ctrl-C ends the command. */
  signal(): AbortSignal {
    if (!this.#controller) {
      const controller = new AbortController();
      this.#controller = controller;
      this.#process.once('SIGINT', () => {
        this.#isDone = true;
        controller.abort();
      });
    }
    return this.#controller.signal;
  }
}
