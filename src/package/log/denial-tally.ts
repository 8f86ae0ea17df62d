import { DENIAL_WORD, readSentence } from '../../messages/denials/read-sentence.ts';

/** More different operations are not kept. */
const MAX_OPERATIONS = 1_000;

/** How often CAM refused something in a log. */
export interface DenialCount {
  readonly count: number;
  /** The first 1,000 different operations that were refused, in the order of the log. */
  readonly operations: readonly string[];
}

/** Counts the denials of a log in bounded memory. */
export class DenialTally {
  #count = 0;
  readonly #operations = new Set<string>();

  /** Counts the denials whose word `authorized` is at `from` or later and before `until`. */
  scan(text: string, from: number, until: number): void {
    let at = text.indexOf(DENIAL_WORD, from);
    while (at >= 0 && at < until) {
      const sentence = readSentence(text, at);
      if (sentence) this.#add(sentence.denial.operation.value);
      at = text.indexOf(DENIAL_WORD, at + DENIAL_WORD.length);
    }
  }

  counted(): DenialCount {
    return { count: this.#count, operations: [...this.#operations] };
  }

  #add(operation: string): void {
    this.#count++;
    // A copy: a part of a string keeps the whole of it, here a window of the log, in memory.
    if (this.#operations.size < MAX_OPERATIONS)
      this.#operations.add(Buffer.from(operation).toString());
  }
}
