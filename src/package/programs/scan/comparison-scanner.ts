import type { Language } from '../language.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CallReader, endOfCatch, isTry, TriedCalls } from './calls.ts';
import {
  type CodeExpression,
  codeExpressionFrom,
  codeExpressionTo,
  isMemberMark,
  valueFrom,
} from './code-expression.ts';
import { ErrorNames } from './error-names.ts';
import type { Imports } from './imports.ts';
import { intentAfter, intentOfName } from './intent.ts';
import { CATCHES, FUNCTION_WORDS, mayMatter } from './keywords.ts';
import { itemsIn, listFrom, listTest } from './lists.ts';
import type { Comparison, Definition, Intent, Program } from './program.ts';
import { Switches } from './switches.ts';
import type { UsedList } from './used-list.ts';

const EQUALITY = new Set(['==', '===', '!=', '!==']);
const EQUALS = /^(?:equals|Equals|eql\?)$/;
const CONTAINS = /contains|includes?$|^include\?$|^has$|^in_array$|^indexOf$/i;
/** Functions that compare the code of an error with codes: `IsExpectError(err, []string{…})`. */
const HELPER = /^(?:is|has|matches?|retry|should)\w*(?:err|code)/i;
const NOTHING = new Set(['nil', 'null', 'None', 'undefined', 'NULL', 'true', 'false']);
const LIKE_CODE = /^[A-Z][A-Za-z0-9]+(?:\.[A-Za-z0-9_.]+)?$/;
const MAX_CODE = 160;
const MAX_NAME = 120;

/** Reads the tokens of a program once and collects its comparisons. */
export class ComparisonScanner {
  readonly #tokens: Tokens;
  readonly #language: Language;
  /** Whether the imports leave no other cloud whose codes a helper can mean. */
  readonly #isTencentOnly: boolean;
  readonly #names: ErrorNames;
  readonly #calls: CallReader;
  readonly #tried = new TriedCalls();
  readonly #switches: Switches;
  readonly #comparisons = new Map<number, Comparison>();
  readonly #definitions: Definition[] = [];
  readonly #lists = new Map<string, number>();
  readonly #usedLists = new Map<string, UsedList>();
  /** The brackets around the place. */
  readonly #open: number[] = [];

  constructor(tokens: Tokens, imports: Imports, language: Language) {
    this.#tokens = tokens;
    this.#language = language;
    this.#isTencentOnly = imports.hasSdk && !imports.hasOtherCloud;
    this.#names = new ErrorNames(tokens);
    this.#calls = new CallReader(tokens, imports, language);
    this.#switches = new Switches(tokens, language);
  }

  scan(): Pick<Program, 'comparisons' | 'definitions'> {
    const tokens = this.#tokens;
    for (let at = 0; at < tokens.count; at++)
      if (tokens.isWord(at)) this.#word(at);
      else if (!tokens.isText(at)) this.#mark(at);
    for (const [name, { subject, found }] of this.#usedLists) {
      const open = this.#lists.get(name);
      if (open !== undefined)
        for (const item of itemsIn(tokens, open))
          this.#add(item, subject, intentOfName(name), found);
    }
    const comparisons = [...this.#comparisons.values()].sort((a, b) => a.start - b.start);
    return { comparisons, definitions: this.#definitions };
  }

  #word(at: number): void {
    const tokens = this.#tokens;
    const isCall = tokens.is(at + 1, '(');
    if (!isCall && !mayMatter(tokens, at)) return;
    const word = tokens.textOf(at);
    if (this.#isFunction(at, word)) this.#clear();
    else if (isTry(tokens, at, this.#language)) this.#tried.begin();
    else if (CATCHES.has(word)) this.#catch(at);
    else if (word === 'in') this.#in(at);
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
    this.#names.caught();
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
    else if (mark === '=' || mark === ':=') this.#assign(at);
    else if (EQUALITY.has(mark)) this.#equality(at, mark.startsWith('!'));
    else if (mark === '=>' || mark === '->')
      this.#labels(this.#switches.labelsBefore(at, this.#open.at(-1)));
  }

  #isFunction(at: number, word: string): boolean {
    if (this.#language === 'go') return word === 'func' && this.#open.length === 0;
    return FUNCTION_WORDS.has(word) && !isMemberMark(this.#tokens, at - 1);
  }

  #clear(): void {
    this.#names.clear();
    this.#tried.clear();
    if (this.#language === 'python' || this.#language === 'ruby') this.#switches.clear();
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
    if (subject) this.#addList(subject, listFrom(tokens, at + 1), tokens.wordAt(at + 1), null);
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
    if (found) this.#addList(found.subject, found.open, this.#tokens.wordAt(found.name), null);
  }

  /** `IsExpectError(err, []string{"…"})`, `RetryError(err, "…", "…")` */
  #helper(at: number, word: string): void {
    const tokens = this.#tokens;
    const error = tokens.wordAt(at + 2);
    if (!tokens.is(at + 3, ',') || !this.#names.isLikeError(error)) return;
    const range = { isTyped: false, isVariable: false, first: at + 2, last: at + 2 };
    const subject = { ...range, receiver: error };
    const found = { ...this.#foundOn(subject), isSure: this.#isTencentOnly, isHelper: true };
    const isList = !tokens.isText(at + 4);
    const open = isList ? (listFrom(tokens, at + 4) ?? at + 1) : at + 1;
    const from = open === at + 1 ? at + 4 : open + 1;
    for (const item of itemsIn(tokens, open, from))
      this.#add(item, subject, intentOfName(word), found);
  }

  #labels(found: { subject: CodeExpression; labels: number[] } | undefined): void {
    if (found) for (const label of found.labels) this.#add(label, found.subject, null);
  }

  #assign(mark: number): void {
    const tokens = this.#tokens;
    const name = tokens.wordAt(mark - 1);
    if (name.length > MAX_NAME) return;
    if (tokens.isText(mark + 1) && name !== '') this.#define(name, mark);
    const code = this.#codeFrom(mark + 1);
    if (code && name !== '') this.#names.setCode(name, code.receiver);
    else if (tokens.is(mark - 1, '}')) this.#destructure(mark);
    else this.#names.assign(mark, (last) => this.#calls.callAt((tokens.pairOf(last) ?? 0) - 1));
    const open = name === '' ? undefined : listFrom(tokens, mark + 1);
    if (open !== undefined) this.#lists.set(name, open);
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
    if (!isMemberMark(this.#tokens, mark - 2) && LIKE_CODE.test(value))
      this.#definitions.push({ name, value, start, end });
  }

  #addList(
    subject: CodeExpression,
    open: number | undefined,
    name: string,
    intent: Intent | null,
  ): void {
    const items = open === undefined ? [] : itemsIn(this.#tokens, open);
    for (const item of items) this.#add(item, subject, intent);
    if (items.length === 0 && name !== '')
      this.#usedLists.set(name, { subject, found: this.#foundOn(subject) });
  }

  #foundOn({ receiver, isTyped, first }: CodeExpression) {
    const kind = isTyped ? 'sdk' : this.#names.kindOf(receiver);
    const assigned = this.#names.callOf(receiver);
    const one = assigned ? [assigned] : null;
    const calls = this.#language === 'go' ? one : this.#tried.caughtAt(first);
    return { isSure: kind === 'sdk', isForeign: kind === 'other', isHelper: false, calls };
  }

  #add(
    at: number,
    subject: CodeExpression,
    intent: Intent | null,
    found: UsedList['found'] = this.#foundOn(subject),
  ): void {
    const tokens = this.#tokens;
    const isText = tokens.isText(at);
    const name = isText ? null : tokens.wordAt(at);
    if (name !== null && (name === '' || NOTHING.has(name) || name.length > MAX_NAME)) return;
    const [start, end] = isText ? tokens.contentOf(at) : [tokens.startOf(at), tokens.endOf(at)];
    if (end - start > MAX_CODE) return;
    const owner = name !== null && isMemberMark(tokens, at - 1) ? tokens.wordAt(at - 2) : null;
    const code = isText ? tokens.source.slice(start, end) : null;
    this.#comparisons.set(start, { code, name, owner, start, end, intent, ...found });
  }
}
