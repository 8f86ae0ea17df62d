import type { Language } from '../language.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { isMemberMark } from './code-expression.ts';
import type { Imports } from './imports.ts';
import type { Call } from './program.ts';

const REQUEST = /^(?:New)?([A-Z]\w{1,80})Request$/;
const ACTION = /^[A-Z][A-Za-z0-9]{3,80}$/;
const VARIANT = /(?:WithContext|SyncAsync|Sync|Async)$/;
/** Calls that an SDK has besides actions, and that fail in no call of the API. */
const HARMLESS =
  /^(?:(?:from|to)_?json_?string|set\w*|dumps|loads|print\w*|log|info|debug|warn|error|format)$/i;
const CONSTRUCTOR = /^(?:[A-Z]\w*Request|Credential|ClientProfile|HttpProfile)$/;
/** The class of a client, but no action on a client of another kind. */
const CLIENT = /^(?!Create|Describe|Modify|Delete|Get|Update|Set|List|Check)[A-Z]\w*Client$/;

/** No head of a `catch` without brackets is longer. */
const MAX_CATCH = 24;

/** The calls whose error a `catch` receives, while a program is read. */
export class TriedCalls {
  readonly #open: { calls: Call[]; isSure: boolean }[] = [];
  #caught: readonly Call[] | null = null;
  #end = 0;

  clear(): void {
    this.#open.length = 0;
    this.#caught = null;
  }

  /** The calls of the `try` whose `catch` a place is in; `null` where others can fail too. */
  caughtAt(at: number): readonly Call[] | null {
    return at < this.#end ? this.#caught : null;
  }

  begin(): void {
    // Which of two `try` an error comes from is not sure.
    const outer = this.#open.at(-1);
    if (outer) outer.isSure = false;
    this.#open.push({ calls: [], isSure: outer === undefined });
    this.#caught = null;
  }

  /** Notes a `catch`, with the end of its block. */
  catch(end: number): void {
    this.#end = end;
    const tried = this.#open.pop();
    if (tried) this.#caught = tried.isSure && tried.calls.length > 0 ? tried.calls : null;
  }

  add(call: Call | null): void {
    const tried = this.#open.at(-1);
    if (!tried) return;
    if (call) tried.calls.push(call);
    else tried.isSure = false;
  }
}

/** Recognizes calls of actions in a program. */
export class CallReader {
  readonly #tokens: Tokens;
  readonly #imports: Imports;
  readonly #isJavascript: boolean;
  readonly #isGo: boolean;
  /** The service of each request that the program makes, where its name says it. */
  readonly #requests = new Map<string, string | null>();

  constructor(tokens: Tokens, imports: Imports, language: Language) {
    this.#tokens = tokens;
    this.#imports = imports;
    this.#isJavascript = language === 'javascript';
    this.#isGo = language === 'go';
  }

  /** Notes a request that is made: `cvm.NewRunInstancesRequest()`. */
  request(name: number): void {
    const tokens = this.#tokens;
    const action = REQUEST.exec(tokens.wordAt(name))?.[1];
    const owner = isMemberMark(tokens, name - 1) ? tokens.wordAt(name - 2) : '';
    if (action !== undefined) this.#requests.set(action, this.#imports.aliases.get(owner) ?? null);
  }

  /** The call of an action whose name is there; `null` for any other call. */
  callAt(name: number): Call | null {
    const tokens = this.#tokens;
    if (!tokens.is(name + 1, '(') || !isMemberMark(tokens, name - 1)) return null;
    const action = tokens.wordAt(name).replace(VARIANT, '');
    if (!ACTION.test(action)) return null;
    // A function of the same name that takes something else may call other actions as well.
    if (this.#isGo && !/req/i.test(tokens.wordAt((tokens.pairOf(name + 1) ?? 0) - 1))) return null;
    const service = this.#requests.get(action);
    if (service === undefined && !this.#isJavascript) return null;
    const [only, ...others] = this.#imports.services;
    return { service: service ?? (others.length === 0 ? (only ?? null) : null), action };
  }

  /** Whether a call there can fail with the error of another call. */
  isRisky(name: number): boolean {
    const tokens = this.#tokens;
    const word = tokens.wordAt(name);
    if (tokens.is(name - 1, 'new') || HARMLESS.test(word)) return false;
    if (CONSTRUCTOR.test(word) || CLIENT.test(word)) return false;
    if (!this.#isJavascript)
      return isMemberMark(tokens, name - 1) || !/^[A-Z]/.test(tokens.wordAt(name));
    let first = name;
    while (isMemberMark(tokens, first - 1) && tokens.isWord(first - 2)) first -= 2;
    return tokens.is(first - 1, 'await');
  }
}

/** Whether a word there begins a `try`. */
export function isTry(tokens: Tokens, at: number, language: Language): boolean {
  const isWord = tokens.is(at, 'try') || (language === 'ruby' && tokens.is(at, 'begin'));
  return isWord && !isMemberMark(tokens, at - 1);
}

/** What a `catch` calls the error: the last name in its brackets, or the one behind `as` or `=>`. */
export function caughtName(tokens: Tokens, at: number): string {
  const close = tokens.is(at + 1, '(') ? tokens.pairOf(at + 1) : undefined;
  const isNamedBehind = close !== undefined && tokens.is(close + 1, 'as');
  if (close !== undefined && !isNamedBehind)
    return tokens.wordAt(tokens.is(at + 3, ':') ? at + 2 : close - 1);
  for (let next = close ?? at + 1; next < at + MAX_CATCH && !tokens.is(next, ':'); next++)
    if (tokens.is(next, 'as') || tokens.is(next, '=>')) return tokens.wordAt(next + 1);
  return '';
}

/** Where the block of a `catch` ends; the end of the program in a language without braces. */
export function endOfCatch(tokens: Tokens, at: number): number {
  const open = tokens.is(at + 1, '(') ? (tokens.pairOf(at + 1) ?? at) + 1 : at + 1;
  return (tokens.is(open, '{') ? tokens.pairOf(open) : undefined) ?? tokens.count;
}
