import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The server is idle when it judged nothing for so many milliseconds. */
const PAUSE = 400;

/**
 * Collects garbage while nobody waits. Each version of a large document leaves megabytes, which the engine would let
 * grow to several hundred before it collects them: a server that runs all day shares the machine.
 */
export class IdleCollector {
  readonly #collect: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    // The space for new objects stays small: most are garbage at once.
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--expose-gc');
    this.#collect = runInNewContext('gc');
  }

  /** Notes work; the pause begins again. */
  worked(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#collect, PAUSE).unref();
  }
}
