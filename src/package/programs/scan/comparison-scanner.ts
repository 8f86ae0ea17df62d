import type { Language } from '../language.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { Assignments, DECLARES } from './assignments.ts';
import { CallReader, caughtName, endOfCatch, isTry, TriedCalls } from './calls.ts';
import {
  type CodeExpression,
  codeExpressionFrom,
  codeExpressionTo,
  isMemberMark,
  valueFrom,
} from './code-expression.ts';
import { ErrorNames } from './error-names.ts';
import { type ComparedError, FoundComparisons } from './found-comparisons.ts';
import { arrowFunctionAt, functionAt, parametersIn } from './functions.ts';
import type { Imports } from './imports.ts';
import { intentAfter, intentOfName } from './intent.ts';
import { CATCHES, FUNCTION_WORDS, mayMatter } from './keywords.ts';
import { itemsIn, listFrom, listTest } from './lists.ts';
import type { Intent, Program } from './program.ts';
import { Scopes } from './scopes.ts';
import { Switches } from './switches.ts';

const EQUALITY = new Set(['==', '===', '!=', '!==']);
const EQUALS = /^(?:equals|Equals|eql\?)$/;
const CONTAINS = /contains|includes?$|^include\?$|^has$|^in_array$|^indexOf$/i;
/** Functions that compare the code of an error with codes: `IsExpectError(err, []string{…})`. */
const HELPER = /^(?:is|has|matches?|retry|should)\w*(?:err|code)/i;
/** No block of Ruby has more parameters. */
const MAX_BLOCK = 24;

/** Reads the tokens of a program once and collects its comparisons. */
export class ComparisonScanner {
  readonly #tokens: Tokens;
  readonly #language: Language;
  readonly #imports: Imports;
  readonly #names: ErrorNames;
  readonly #calls: CallReader;
  readonly #tried = new TriedCalls();
  readonly #switches: Switches;
  readonly #scopes: Scopes;
  readonly #assignments: Assignments;
  readonly #found: FoundComparisons;
  /** The brackets around the place. */
  readonly #open: number[] = [];

  constructor(tokens: Tokens, imports: Imports, language: Language) {
    this.#tokens = tokens;
    this.#language = language;
    this.#imports = imports;
    this.#names = new ErrorNames(tokens);
    this.#calls = new CallReader(tokens, imports, language);
    this.#switches = new Switches(tokens, language);
    this.#scopes = new Scopes(tokens, language);
    this.#assignments = new Assignments(tokens, language, this.#names, this.#scopes);
    this.#found = new FoundComparisons(tokens, this.#assignments.bindings);
  }

  scan(): Pick<Program, 'comparisons' | 'definitions'> {
    const tokens = this.#tokens;
    for (let at = 0; at < tokens.count; at++) {
      while (this.#scopes.endsBefore(at)) this.#endFunction();
      if (tokens.isWord(at)) this.#word(at);
      else if (!tokens.isText(at)) this.#mark(at);
    }
    return { comparisons: this.#found.whole(), definitions: this.#assignments.definitions };
  }

  #word(at: number): void {
    const tokens = this.#tokens;
    const isCall = tokens.is(at + 1, '(');
    if (!isCall && !mayMatter(tokens, at)) return;
    const word = tokens.textOf(at);
    if (this.#isFunction(at, word)) this.#clear();
    const head = functionAt(tokens, at, this.#language);
    if (head) this.#beginFunction(at, head);
    if (isTry(tokens, at, this.#language)) this.#tried.begin();
    else if (CATCHES.has(word)) this.#catch(at);
    else if (word === 'in') this.#in(at);
    else if (word === 'for' || word === 'foreach') this.#assignments.loop(at);
    else if (DECLARES.has(word)) this.#assignments.declare(at);
    else if (this.#switches.begins(at)) this.#switches.begin(at, this.#codeTo);
    else if (word === 'case' || word === 'when') this.#case(at);
    else if (word.startsWith('TencentCloudSDK')) this.#names.typed(at);
    else if (word.endsWith('Request')) this.#calls.request(at);
    if (isCall) this.#call(at, word);
  }

  /** `catch`, but not the method of a promise. */
  #catch(at: number): void {
    const tokens = this.#tokens;
    if (isMemberMark(tokens, at - 1)) return;
    this.#assignments.hide([caughtName(tokens, at)]);
    this.#tried.catch(endOfCatch(tokens, at));
  }

  #case(at: number): void {
    if (this.#tokens.is(at + 1, '*')) this.#names.anotherType();
    this.#labels(this.#switches.labelsAt(at));
  }

  #mark(at: number): void {
    const mark = this.#tokens.textOf(at);
    if (mark === '(' || mark === '[' || mark === '{') this.#open.push(at);
    else if (mark === ')' || mark === ']' || mark === '}') this.#open.pop();
    else if (mark === '=' || mark === ':=')
      this.#assignments.assign(at, this.#open.at(-1), this.#codeFrom, this.#calls);
    else if (EQUALITY.has(mark)) this.#equality(at, mark.startsWith('!'));
    else if (mark === '=>' || mark === '->') this.#arrow(at);
    else if (mark === '|' && this.#language === 'ruby') this.#blockParameters(at);
  }

  #arrow(at: number): void {
    this.#labels(this.#switches.labelsBefore(at, this.#open.at(-1)));
    const head = arrowFunctionAt(this.#tokens, at, this.#language);
    if (head) this.#beginFunction(at, head);
  }

  /** `codes.each { |code| … }` of Ruby */
  #blockParameters(at: number): void {
    const tokens = this.#tokens;
    if (!tokens.is(at - 1, '{') && !tokens.is(at - 1, 'do')) return;
    for (let next = at + 1; next < at + MAX_BLOCK && !tokens.is(next, '|'); next++)
      if (tokens.isWord(next)) this.#assignments.hide([tokens.wordAt(next)]);
  }

  #isFunction(at: number, word: string): boolean {
    if (this.#scopes.innermost) return false;
    if (this.#language === 'go') return word === 'func';
    return FUNCTION_WORDS.has(word) && !isMemberMark(this.#tokens, at - 1);
  }

  #clear(): void {
    this.#names.clear();
    this.#tried.clear();
    if (this.#language === 'python' || this.#language === 'ruby') this.#switches.clear();
  }

  #beginFunction(
    at: number,
    { parameters, end }: NonNullable<ReturnType<typeof functionAt>>,
  ): void {
    if (!this.#scopes.innermost) this.#tried.clear();
    this.#scopes.begin(at, end);
    this.#names.beginFunction();
    for (const open of parameters) this.#assignments.hide(parametersIn(this.#tokens, open));
  }

  #endFunction(): void {
    this.#names.endFunction();
    if (!this.#scopes.innermost) this.#tried.clear();
  }

  readonly #codeTo = (last: number) => codeExpressionTo(this.#tokens, last, this.#names);
  readonly #codeFrom = (first: number) => codeExpressionFrom(this.#tokens, first, this.#names);

  #equality(at: number, isNegated: boolean): void {
    const left = this.#codeTo(at - 1);
    const right = left ? undefined : this.#codeFrom(at + 1);
    const value = left ? valueFrom(this.#tokens, at + 1) : at - 1;
    const subject = left ?? right;
    if (subject && value !== undefined)
      this.#add(value, subject, isNegated ? null : intentAfter(this.#tokens, right?.last ?? value));
  }

  /** `err.code in ('…', '…')` */
  #in(at: number): void {
    const tokens = this.#tokens;
    const subject = this.#codeTo(tokens.is(at - 1, 'not') ? at - 2 : at - 1);
    if (subject)
      this.#found.addList(
        listFrom(tokens, at + 1),
        valueFrom(tokens, at + 1),
        this.#errorOf(subject),
      );
  }

  #call(at: number, word: string): void {
    const tokens = this.#tokens;
    const open = at + 1;
    if (EQUALS.test(word)) this.#equals(at);
    else if (CONTAINS.test(word)) this.#contains(at);
    else if (HELPER.test(word)) this.#helper(at, word);
    else if (word === 'As' && tokens.is(open + 2, ',') && tokens.is(open + 3, '&'))
      this.#names.takenFrom(tokens.wordAt(open + 4), tokens.wordAt(open + 1));
    const call = this.#calls.callAt(at);
    if (call || this.#calls.isRisky(at)) this.#tried.add(call);
  }

  /** `e.getErrorCode().equals("…")` and `"…".equals(e.getErrorCode())` */
  #equals(at: number): void {
    const left = this.#codeTo(at - 2);
    const right = left ? undefined : this.#codeFrom(at + 2);
    const value = left ? valueFrom(this.#tokens, at + 2) : at - 2;
    const subject = left ?? right;
    if (subject && value !== undefined) this.#add(value, subject, null);
  }

  #contains(at: number): void {
    const found = listTest(this.#tokens, at, this.#codeFrom);
    if (found) this.#found.addList(found.open, found.name, this.#errorOf(found.subject));
  }

  /** `IsExpectError(err, []string{"…"})`, `RetryError(err, "…", "…")` */
  #helper(at: number, word: string): void {
    const tokens = this.#tokens;
    const error = tokens.wordAt(at + 2);
    if (!tokens.is(at + 3, ',') || !this.#names.isLikeError(error)) return;
    const range = { isTyped: false, isVariable: false, first: at + 2, last: at + 2 };
    const subject = { ...range, receiver: error };
    // No other cloud is left whose codes a helper can mean.
    const isSure = this.#imports.hasSdk && !this.#imports.hasOtherCloud;
    const found = { ...this.#errorOf(subject), isSure, isHelper: true };
    const isList = !tokens.isText(at + 4);
    const open = isList ? (listFrom(tokens, at + 4) ?? at + 1) : at + 1;
    const from = open === at + 1 ? at + 4 : open + 1;
    for (const item of itemsIn(tokens, open, from))
      this.#found.add(item, found, intentOfName(word));
  }

  #add(at: number, subject: CodeExpression, intent: Intent | null): void {
    this.#found.add(at, this.#errorOf(subject), intent);
  }

  #labels(found: { subject: CodeExpression; labels: number[] } | undefined): void {
    if (found) for (const label of found.labels) this.#add(label, found.subject, null);
  }

  /** What is known about the error whose code an expression gives. */
  #errorOf({ receiver, isTyped, first }: CodeExpression): ComparedError {
    const kind = isTyped ? 'sdk' : this.#names.kindOf(receiver);
    const assigned = this.#names.callOf(receiver);
    const one = assigned ? [assigned] : null;
    const calls = this.#language === 'go' ? one : this.#tried.caughtAt(first);
    return { isSure: kind === 'sdk', isForeign: kind === 'other', isHelper: false, calls };
  }
}
