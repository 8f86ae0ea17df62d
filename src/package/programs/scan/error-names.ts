import type { Tokens } from '../tokens/tokens.ts';
import { isMemberMark } from './code-expression.ts';
import type { Call } from './program.ts';
import { ScopedMap } from './scoped-map.ts';

const SDK_ERROR = /^TencentCloudSDK\w*(?:Error|Exception)$/;
/** Names that errors usually have. */
const LIKE_ERROR = /err|exc|fault|throwable|cause|^\$?(?:e|ee|ex|ve|te)$/i;
const MAX_ASSIGNED = 4;
const MAX_STEPS = 12;

/** What a name is: an error of the SDK, of something else, or not known. */
type Kind = 'sdk' | 'other';

/** What the names of a program mean at a place, while it is read from its beginning. */
export class ErrorNames {
  readonly #tokens: Tokens;
  readonly #kinds = new ScopedMap<Kind>();
  readonly #sources = new ScopedMap<string>();
  readonly #calls = new ScopedMap<Call | null>();
  readonly #codes = new ScopedMap<string>();
  /** The name that `switch v := err.(type)` gives to the error. */
  #switched = '';

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Forgets everything: a function begins that is in no other. */
  clear(): void {
    for (const names of this.#all()) names.clear();
  }

  /** What is noted until the end of a function is forgotten there. */
  beginFunction(): void {
    for (const names of this.#all()) names.begin();
  }

  endFunction(): void {
    for (const names of this.#all()) names.end();
  }

  /** A parameter or a `catch` has the name: nothing is known of it. */
  forget(name: string): void {
    for (const names of this.#all()) names.set(name, undefined);
  }

  #all() {
    return [this.#kinds, this.#sources, this.#calls, this.#codes];
  }

  /** `case *net.OpError:` of a `switch` over types; a type of the SDK is noted after it. */
  anotherType(): void {
    if (this.#switched !== '') this.#kinds.set(this.#switched, 'other');
  }

  /** Notes that a name has the code of an error. */
  setCode(name: string, receiver: string): void {
    this.#codes.set(name, receiver);
  }

  isCode(name: string): boolean {
    return this.#codes.get(name) !== undefined;
  }

  /** What the name of an error, or of a variable with its code, is. */
  kindOf(name: string): Kind | undefined {
    return this.#kinds.get(this.#codes.get(name) ?? name);
  }

  isLikeError(name: string): boolean {
    const error = this.#codes.get(name) ?? name;
    return error !== name || this.#kinds.get(error) !== undefined || LIKE_ERROR.test(error);
  }

  /** The call whose error it is, in a language that assigns errors; `null` for another call. */
  callOf(name: string): Call | null | undefined {
    let error = this.#codes.get(name) ?? name;
    for (let steps = 0; steps < MAX_STEPS; steps++) {
      const call = this.#calls.get(error);
      if (call !== undefined) return call;
      const source = this.#sources.get(error);
      if (source === undefined || source === error) return undefined;
      error = source;
    }
    return undefined;
  }

  /** Notes an assignment: `e, ok := err.(*errors.TencentCloudSDKError)`, `_, err := client.Call(request)`. */
  assign(mark: number, callAt: (last: number) => Call | null): void {
    const tokens = this.#tokens;
    const names = this.#assigned(mark);
    if (names.length === 0) return;
    const first = mark + 1;
    const isAssertion =
      tokens.isWord(first) && tokens.is(first + 1, '.') && tokens.is(first + 2, '(');
    const name = names[0] ?? '';
    this.#codes.set(name, undefined);
    if (isAssertion) this.#assert(name, first);
    else {
      const last = this.#endOfChain(first);
      if (!tokens.is(last, ')')) return;
      const error = names.at(-1) ?? '';
      this.#calls.set(error, callAt(last));
      this.#sources.set(error, undefined);
      this.#kinds.set(error, undefined);
    }
  }

  /** Notes the type of an error where it is caught, asked for or declared. */
  typed(at: number): void {
    const tokens = this.#tokens;
    if (!SDK_ERROR.test(tokens.wordAt(at))) return;
    const [before, after] = [this.#beforeType(at), tokens.wordAt(at + 1)];
    // `catch (TencentCloudSDKException e)`, `var e *errors.TencentCloudSDKError`, `e instanceof …`
    if (after === 'as') this.#kinds.set(tokens.wordAt(at + 2), 'sdk');
    else if (tokens.is(at + 1, '=>')) this.#kinds.set(tokens.wordAt(at + 2), 'sdk');
    else if (tokens.is(at + 1, ')') && tokens.wordAt(at + 2) === 'as')
      this.#kinds.set(tokens.wordAt(at + 3), 'sdk');
    else if (after !== '' && after !== 'or') this.#kinds.set(after, 'sdk');
    if (before !== '') this.#kinds.set(before, 'sdk');
  }

  /** Notes `errors.As(err, &e)`: the second is the first. */
  takenFrom(error: string, source: string): void {
    this.#calls.set(error, undefined);
    this.#sources.set(error, source);
  }

  #assert(name: string, first: number): void {
    const tokens = this.#tokens;
    const close = tokens.pairOf(first + 2) ?? first;
    this.#kinds.set(name, SDK_ERROR.test(tokens.wordAt(close - 1)) ? 'sdk' : 'other');
    if (tokens.is(close - 1, 'type')) {
      this.#kinds.set(name, undefined);
      this.#switched = name;
    }
    const source = tokens.wordAt(first);
    if (source !== name) this.takenFrom(name, source);
  }

  /** The word in front of a type, past its package: `e instanceof sdk.TencentCloudSDKException`. */
  #beforeType(at: number): string {
    const tokens = this.#tokens;
    let first = at;
    for (let steps = 0; steps < MAX_STEPS; steps++) {
      const isQualified = isMemberMark(tokens, first - 1) && tokens.isWord(first - 2);
      if (isQualified) first -= 2;
      else if (tokens.is(first - 1, '*') || tokens.is(first - 1, '\\')) first -= 1;
      else break;
    }
    if (tokens.is(first - 1, 'instanceof') || tokens.is(first - 1, 'is'))
      return tokens.wordAt(first - 2);
    if (tokens.is(first - 1, 'case')) return this.#switched;
    const isAsked = tokens.is(first - 1, ',') && tokens.is(first - 3, '(');
    if (isAsked && tokens.is(first - 4, 'isinstance')) return tokens.wordAt(first - 2);
    return tokens.is(first - 2, 'var') ? tokens.wordAt(first - 1) : '';
  }

  #assigned(mark: number): string[] {
    const tokens = this.#tokens;
    const names: string[] = [];
    for (let at = mark - 1; names.length < MAX_ASSIGNED && tokens.isWord(at); at -= 2) {
      names.unshift(tokens.wordAt(at));
      if (!tokens.is(at - 1, ',')) break;
    }
    return names;
  }

  #endOfChain(first: number): number {
    const tokens = this.#tokens;
    let at = first;
    for (let parts = 0; parts < MAX_STEPS && tokens.isWord(at); parts++) {
      at += 1;
      if (tokens.is(at, '(')) at = (tokens.pairOf(at) ?? at) + 1;
      if (!tokens.is(at, '.')) return at - 1;
      at += 1;
    }
    return at - 1;
  }
}
