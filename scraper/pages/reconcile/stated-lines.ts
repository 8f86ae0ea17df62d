import type { Facts } from '../extract/facts.ts';
import { squash } from './squash.ts';

/** The lines of all texts in a page's facts. */
export class StatedLines {
  readonly #written: ReadonlySet<string>;
  /** Reduced to letters and digits. Most pages repeat every line as it is and never need them. */
  #squashed: ReadonlySet<string> | undefined;

  constructor(facts: Facts) {
    this.#written = new Set(textsIn(facts).flatMap((text) => text.split('\n').map(trimmed)));
  }

  /** Whether a line is one of them, apart from markup, punctuation and spaces. */
  has(line: string): boolean {
    if (this.#written.has(line.trim())) return true;
    this.#squashed ??= new Set([...this.#written].map(squash));
    return this.#squashed.has(squash(line));
  }
}

function trimmed(line: string): string {
  return line.trim();
}

function textsIn(facts: Facts): string[] {
  const texts: string[] = [];
  const stack: unknown[] = [facts];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const value of Object.values(next)) stack.push(value);
  }
  return texts;
}
