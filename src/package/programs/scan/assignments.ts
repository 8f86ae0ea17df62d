import type { Language } from '../language.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { Bindings } from './bindings.ts';
import type { CallReader } from './calls.ts';
import { type CodeExpression, isMemberMark } from './code-expression.ts';
import type { ErrorNames } from './error-names.ts';
import { parametersIn } from './functions.ts';
import { columnOf } from './lines.ts';
import { listFrom } from './lists.ts';
import type { Definition } from './program.ts';
import type { Scopes } from './scopes.ts';

const LIKE_CODE = /^[A-Z][A-Za-z0-9]+(?:\.[A-Za-z0-9_.]+)?$/;
export const DECLARES = new Set(['const', 'let', 'var']);
/** Types of names that have a string. */
const STRING = new Set(['string', 'String', 'str', 'Final']);
/** Languages with calls such as `f(code = "…")`. */
const NAMED_ARGUMENTS: ReadonlySet<Language> = new Set(['python', 'java']);
/** Marks and words behind a string that is not the whole value. */
const CONTINUES = new Set(['?', '%', '?.', '[', 'if', '-', '*', '==', '===', 'in', 'or', '|']);
const MAX_CODE = 160;
const MAX_NAME = 120;
const MAX_NAMES = 24;

/** What the names of a program have, while it is read. */
export class Assignments {
  readonly bindings: Bindings;
  /** The strings with a name outside of functions. */
  readonly definitions: Definition[] = [];
  readonly #tokens: Tokens;
  readonly #language: Language;
  readonly #names: ErrorNames;
  readonly #scopes: Scopes;

  constructor(tokens: Tokens, language: Language, names: ErrorNames, scopes: Scopes) {
    this.bindings = new Bindings(tokens);
    this.#tokens = tokens;
    this.#language = language;
    this.#names = names;
    this.#scopes = scopes;
  }

  /** Notes an assignment within a bracket; `codeFrom` reads the code expression that begins at a token. */
  assign(
    mark: number,
    innermost: number | undefined,
    codeFrom: (first: number) => CodeExpression | undefined,
    calls: CallReader,
  ): void {
    const tokens = this.#tokens;
    const at = this.#assigned(mark);
    const name = tokens.wordAt(at);
    if (name.length > MAX_NAME) return;
    const isArgument = NAMED_ARGUMENTS.has(this.#language) && tokens.is(innermost ?? -1, '(');
    if (name !== '' && !isArgument) this.#bind(at, mark);
    const code = codeFrom(mark + 1);
    if (code && name !== '') this.#names.setCode(name, code.receiver);
    else if (tokens.is(mark - 1, '}')) this.#destructure(mark);
    else this.#names.assign(mark, (last) => calls.callAt((tokens.pairOf(last) ?? 0) - 1));
  }

  /** Notes that a function, a `catch` or a loop gives names their values. */
  hide(names: readonly string[]): void {
    for (const name of names) {
      this.bindings.bind(name, this.#scopes.innermost);
      this.#names.forget(name);
    }
  }

  /** `const { code } = …`, `let [code] = …` */
  declare(at: number): void {
    const tokens = this.#tokens;
    if (!tokens.is(at + 1, '{') && !tokens.is(at + 1, '[')) return;
    for (const name of parametersIn(tokens, at + 1))
      this.bindings.bind(name, this.#scopes.innermost);
  }

  /** `for (const code of codes)`, `for code in codes:`, `foreach ($codes as $code)` */
  loop(at: number): void {
    const tokens = this.#tokens;
    const names: string[] = [];
    for (let next = at + 1; next < at + MAX_NAMES && !tokens.is(next, ';'); next++) {
      const isEnd = tokens.is(at, 'foreach') && tokens.is(next, ')');
      if (isEnd || ['of', 'in', ':'].some((mark) => tokens.is(next, mark))) {
        this.hide(names);
        return;
      }
      if (tokens.is(next, 'as')) names.length = 0;
      else if (tokens.isWord(next)) names.push(tokens.wordAt(next));
    }
  }

  /** The name in front of a mark, also past its type: `const limit: string =`, `var limit string =`. */
  #assigned(mark: number): number {
    const tokens = this.#tokens;
    const [type, before] = [tokens.wordAt(mark - 1), mark - 2];
    if (!STRING.has(type)) return mark - 1;
    if (tokens.is(before, ':')) return mark - 3;
    return this.#language === 'go' && tokens.isWord(before) ? before : mark - 1;
  }

  #bind(at: number, mark: number): void {
    const tokens = this.#tokens;
    const name = tokens.wordAt(at);
    const value = this.#valueOf(at, mark);
    const scope = this.#scopes.innermost;
    const isMember = isMemberMark(tokens, at - 1);
    if (isMember) this.bindings.bind(`.${name}`, undefined, value);
    else if (this.#isDeclaration(at, mark)) this.bindings.bind(name, scope, value);
    else this.bindings.assign(name, scope, value);
    for (let other = at - 1; tokens.is(other, ',') && other > at - MAX_NAMES; other -= 2)
      if (tokens.isWord(other - 1)) this.bindings.assign(tokens.wordAt(other - 1), scope);
    if (scope === undefined && !isMember && value === mark + 1 && tokens.isText(value))
      this.#define(name, mark);
  }

  /** The string or the bracket of a list behind a mark; `undefined` where it is one of several values. */
  #valueOf(at: number, mark: number): number | undefined {
    const tokens = this.#tokens;
    if (tokens.is(at - 1, ',') && this.#language !== 'javascript') return undefined;
    if (!tokens.isText(mark + 1)) return listFrom(tokens, mark + 1);
    // An attribute of an element in JSX has no space around the mark.
    const isTight =
      tokens.endOf(at) === tokens.startOf(mark) && tokens.endOf(mark) === tokens.startOf(mark + 1);
    const isAttribute = this.#language === 'javascript' && isTight;
    return isAttribute || this.#continues(mark + 2) ? undefined : mark + 1;
  }

  /** Whether more of a value begins at a token behind a string. */
  #continues(at: number): boolean {
    const tokens = this.#tokens;
    if (tokens.is(at, '+') || tokens.is(at, '.')) return true;
    return CONTINUES.has(tokens.textOf(at)) && columnOf(tokens, at) === undefined;
  }

  /** Whether an assignment makes a name; where that is not written, it may be one of a function around it. */
  #isDeclaration(at: number, mark: number): boolean {
    const tokens = this.#tokens;
    if (this.#language === 'go') return tokens.is(mark, ':=') || tokens.is(at - 1, 'var');
    return this.#language !== 'javascript' || DECLARES.has(tokens.wordAt(at - 1));
  }

  /** `const { code } = err` */
  #destructure(mark: number): void {
    const tokens = this.#tokens;
    const open = tokens.pairOf(mark - 1) ?? mark;
    const error = tokens.wordAt(mark + 1);
    if (tokens.is(open + 1, 'code') && mark - open < 20 && this.#names.isLikeError(error))
      this.#names.setCode('code', error);
  }

  #define(name: string, mark: number): void {
    const [start, end] = this.#tokens.contentOf(mark + 1);
    const value = this.#tokens.source.slice(start, Math.min(end, start + MAX_CODE));
    if (LIKE_CODE.test(value)) this.definitions.push({ name, value, start, end });
  }
}
