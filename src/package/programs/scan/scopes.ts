import type { Language } from '../language.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { columnOf, indentOf } from './lines.ts';

/** The tokens of a function, from its head to its end, which is not known before it in a language without braces. */
export interface Scope {
  readonly start: number;
  end: number;
}

/** The functions around a place, while a program is read. */
export class Scopes {
  readonly #tokens: Tokens;
  readonly #isIndented: boolean;
  readonly #open: { scope: Scope; indent: number }[] = [];

  constructor(tokens: Tokens, language: Language) {
    this.#tokens = tokens;
    this.#isIndented = language === 'python' || language === 'ruby';
  }

  /** The innermost function; `undefined` outside of all. */
  get innermost(): Scope | undefined {
    return this.#open.at(-1)?.scope;
  }

  /** Whether the innermost function ends before a token; it is then left. */
  endsBefore(at: number): boolean {
    const last = this.#open.at(-1);
    if (last === undefined) return false;
    if (at < last.scope.end && !this.#isLeft(at, last)) return false;
    last.scope.end = Math.min(last.scope.end, at);
    this.#open.pop();
    return true;
  }

  /** Notes a function, whose end is unknown in a language without braces. */
  begin(start: number, end: number): void {
    const indent = this.#isIndented ? indentOf(this.#tokens, start) : 0;
    const last = this.innermost?.end ?? Number.POSITIVE_INFINITY;
    this.#open.push({ scope: { start, end: Math.min(end, last) }, indent });
  }

  /** Whether a line begins there that is indented no further than the head of the function. */
  #isLeft(at: number, { scope, indent }: { scope: Scope; indent: number }): boolean {
    if (!this.#isIndented || at <= scope.start) return false;
    const column = columnOf(this.#tokens, at);
    return column !== undefined && column <= indent && !this.#tokens.is(at, ')');
  }
}
