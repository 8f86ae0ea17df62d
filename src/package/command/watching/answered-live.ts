import type { ScopeOptions } from '../../answers/scope.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { renderFirstSight } from '../../terminal/watch.ts';
import { isLaterThan, SETTLE_MS } from '../../watch/read-stream.ts';
import { type FirstSight, type WatchedLog, WatchSession } from '../../watch/watch-session.ts';

/** An input that pauses or lasts so long may have no end: its codes are answered before. */
const PAUSE_MS = 500;
const LONG_MS = 5_000;
/** As much is kept until it is clear whether the input ends at once. */
const MAX_EARLY_BYTES = 8_388_608;

/** Passes an input on. If it pauses or lasts, it prints the answer of each code at its first sight from then on. */
export async function* answeredLive(
  input: AsyncIterable<Uint8Array>,
  options: ScopeOptions,
  { out, screen }: Pick<Terminal, 'out' | 'screen'>,
): AsyncGenerator<Uint8Array> {
  const answers = new LiveAnswers(options, (sight) => out(renderFirstSight(sight, screen)));
  const chunks = input[Symbol.asyncIterator]();
  let next = chunks.next();
  for (;;) {
    const isLate = await isLaterThan(next, answers.isLive ? SETTLE_MS : PAUSE_MS);
    if (isLate) await answers.show();
    const { done, value } = await next;
    if (done) return;
    next = chunks.next();
    await answers.add(value);
    yield value;
  }
}

class LiveAnswers {
  isLive = false;
  readonly #options: ScopeOptions;
  readonly #answer: (sight: FirstSight) => void;
  readonly #start = performance.now();
  /** What came before there was a log. */
  readonly #early: Uint8Array[] = [];
  #earlyBytes = 0;
  #log: WatchedLog | undefined;
  #held: FirstSight[] = [];

  constructor(options: ScopeOptions, answer: (sight: FirstSight) => void) {
    this.#options = options;
    this.#answer = answer;
  }

  async add(bytes: Uint8Array): Promise<void> {
    if (this.#log) await this.#log.add(bytes);
    else {
      this.#early.push(bytes);
      this.#earlyBytes += bytes.length;
      if (this.#earlyBytes > MAX_EARLY_BYTES) await this.#begin();
    }
    if (!this.isLive && performance.now() - this.#start > LONG_MS) await this.show();
  }

  /** Answers what came so far, and from now on at once. */
  async show(): Promise<void> {
    if (!this.#log && this.#early.length === 0) return;
    const log = this.#log ?? (await this.#begin());
    await log.settle();
    this.isLive = true;
    for (const sight of this.#held.splice(0)) this.#answer(sight);
  }

  async #begin(): Promise<WatchedLog> {
    const session = await WatchSession.open(this.#options, (sight) => {
      if (this.isLive) this.#answer(sight);
      else this.#held.push(sight);
    });
    const log = session.openLog('-');
    this.#log = log;
    for (const bytes of this.#early.splice(0)) await log.add(bytes);
    return log;
  }
}
