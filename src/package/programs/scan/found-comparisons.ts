import type { Tokens } from '../tokens/tokens.ts';
import type { Bindings } from './bindings.ts';
import { isMemberMark } from './code-expression.ts';
import { intentOfName } from './intent.ts';
import { itemsIn } from './lists.ts';
import type { Comparison, Intent } from './program.ts';

/** What is known about the error that is compared. */
export type ComparedError = Pick<Comparison, 'isSure' | 'isForeign' | 'isHelper' | 'calls'>;

const NOTHING = new Set(['nil', 'null', 'None', 'undefined', 'NULL', 'true', 'false']);
const MAX_CODE = 160;
const MAX_NAME = 120;

/** Collects the comparisons of a program, and gives names their values when all of it is read. */
export class FoundComparisons {
  readonly #tokens: Tokens;
  readonly #bindings: Bindings;
  readonly #byStart = new Map<number, Comparison>();
  /** The tokens of the names that are compared, by their first characters. */
  readonly #named = new Map<number, number>();
  /** The tokens of the names of lists. */
  readonly #lists: { readonly name: number; readonly error: ComparedError }[] = [];

  constructor(tokens: Tokens, bindings: Bindings) {
    this.#tokens = tokens;
    this.#bindings = bindings;
  }

  /** Notes that the code of an error is compared with the string or the name at a token. */
  add(at: number, error: ComparedError, intent: Intent | null): void {
    const tokens = this.#tokens;
    const isText = tokens.isText(at);
    const name = isText ? null : tokens.wordAt(at);
    if (name !== null && (name === '' || NOTHING.has(name) || name.length > MAX_NAME)) return;
    const [start, end] = isText ? tokens.contentOf(at) : [tokens.startOf(at), tokens.endOf(at)];
    if (end - start > MAX_CODE) return;
    const owner = name !== null && isMemberMark(tokens, at - 1) ? tokens.wordAt(at - 2) : null;
    const code = isText ? tokens.source.slice(start, end) : null;
    if (!isText) this.#named.set(start, at);
    const place = { owner, start, end, isBound: false };
    this.#byStart.set(start, { code, name, ...place, intent, ...error });
  }

  /** Notes that the code is compared with the items of a list, which a bracket opens or a name has. */
  addList(open: number | undefined, name: number | undefined, error: ComparedError): void {
    const items = open === undefined ? [] : itemsIn(this.#tokens, open);
    for (const item of items) this.add(item, error, null);
    if (items.length === 0 && name !== undefined && this.#tokens.isWord(name))
      this.#lists.push({ name, error });
  }

  /** All comparisons in the order of the source. */
  whole(): Comparison[] {
    this.#readLists();
    for (const [start, at] of this.#named) this.#resolve(start, at);
    return [...this.#byStart.values()].sort((a, b) => a.start - b.start);
  }

  /** Adds the items of the lists that have names, each list once. */
  #readLists(): void {
    const read = new Set<number>();
    for (const { name, error } of this.#lists) {
      const open = this.#valueOf(name)?.value;
      if (open === undefined || read.has(open)) continue;
      read.add(open);
      for (const item of itemsIn(this.#tokens, open))
        this.add(item, error, intentOfName(this.#tokens.wordAt(name)));
    }
  }

  /** Gives a name that is compared the string that the program gives it. */
  #resolve(start: number, at: number): void {
    const tokens = this.#tokens;
    const comparison = this.#byStart.get(start);
    // A variable with members is not a package or a class.
    const isMember = isMemberMark(tokens, at - 1) && this.#bindings.at(tokens.wordAt(at - 2), at);
    const bound = isMember ? { value: undefined } : this.#valueOf(at);
    if (!comparison || !bound) return;
    const isText = bound.value !== undefined && tokens.isText(bound.value);
    const code = isText ? tokens.stringAt(bound.value ?? at).slice(0, MAX_CODE) : null;
    this.#byStart.set(start, { ...comparison, code, isBound: true });
  }

  /** What the program gives to a name where it is used: to a member by its own name, or that of a constant. */
  #valueOf(at: number): ReturnType<Bindings['at']> {
    const name = this.#tokens.wordAt(at);
    if (!isMemberMark(this.#tokens, at - 1)) return this.#bindings.at(name, at);
    const isConstant = /^[A-Z]/.test(name);
    return (
      this.#bindings.at(`.${name}`, at) ?? (isConstant ? this.#bindings.at(name, 0) : undefined)
    );
  }
}
