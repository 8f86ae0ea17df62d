import type { Language } from '../language.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { type CodeExpression, isMemberMark } from './code-expression.ts';
import { columnOf, indentOf } from './lines.ts';

/** No head of a `switch` and no list of labels is longer. */
const MAX_TOKENS = 80;

/** A `switch`, with what it compares. */
interface Switch {
  /** The bracket that opens it; `undefined` in a language that ends it otherwise. */
  readonly open: number | undefined;
  readonly close: number;
  /** How far its line is indented, in a language that ends it so. */
  readonly indent: number;
  /** What is compared if it is the code of an error. */
  readonly subject: CodeExpression | undefined;
}

/** The `switch` around a place, while a program is read: `match` of Python and PHP, `case` of Ruby as well. */
export class Switches {
  readonly #tokens: Tokens;
  readonly #language: Language;
  readonly #open: Switch[] = [];

  constructor(tokens: Tokens, language: Language) {
    this.#tokens = tokens;
    this.#language = language;
  }

  clear(): void {
    this.#open.length = 0;
  }

  /** Whether a word there begins one. */
  begins(at: number): boolean {
    const tokens = this.#tokens;
    if (tokens.is(at, 'switch')) return true;
    if (this.#language === 'ruby') return tokens.is(at, 'case');
    const hasMatch = this.#language === 'python' || this.#language === 'php';
    return hasMatch && tokens.is(at, 'match');
  }

  /** Notes one; `codeTo` reads the code expression that ends at a token. */
  begin(at: number, codeTo: (last: number) => CodeExpression | undefined): void {
    const tokens = this.#tokens;
    const before = this.#language === 'csharp' ? codeTo(at - 1) : undefined;
    if (this.#language === 'ruby' || this.#language === 'python') {
      let last = at + 1;
      while (last < at + MAX_TOKENS && last < tokens.count && !this.#endsHead(last)) last += 1;
      const indent = indentOf(tokens, at);
      this.#leave(indent - 1);
      const close = tokens.count;
      this.#open.push({ open: undefined, close, indent, subject: codeTo(last - 1) });
      return;
    }
    let open = at + 1;
    while (open < at + MAX_TOKENS && open < tokens.count && !tokens.is(open, '{'))
      open = (tokens.is(open, '(') ? (tokens.pairOf(open) ?? open) : open) + 1;
    const close = tokens.pairOf(open);
    if (close === undefined || close < open) return;
    const inner = tokens.is(open - 1, ')') ? codeTo(open - 2) : undefined;
    this.#open.push({ open, close, indent: 0, subject: before ?? codeTo(open - 1) ?? inner });
  }

  /** Of Python, `:`; of Ruby, the first `when`. */
  #endsHead(at: number): boolean {
    return this.#tokens.is(at, this.#language === 'python' ? ':' : 'when');
  }

  /** The labels at `case` or `when`, and what they are compared with. */
  labelsAt(at: number): { subject: CodeExpression; labels: number[] } | undefined {
    const column = columnOf(this.#tokens, at);
    // A label of Python is further right than its `match`.
    if (column !== undefined) this.#leave(this.#language === 'python' ? column - 1 : column);
    const subject = this.#around(at)?.subject;
    return subject && { subject, labels: this.#labelsFrom(at + 1) };
  }

  /** The labels in front of an arrow: `'InternalError', 'InternalError.Busy' => …`. */
  labelsBefore(arrow: number, innermost: number | undefined) {
    const around = this.#around(arrow);
    if (around?.subject === undefined || around.open !== innermost) return undefined;
    return { subject: around.subject, labels: this.#labelsTo(arrow - 1) };
  }

  #labelsFrom(first: number): number[] {
    const tokens = this.#tokens;
    const labels: number[] = [];
    for (let at = first; at < first + MAX_TOKENS; at += 2) {
      while (tokens.isWord(at) && isMemberMark(tokens, at + 1) && tokens.isWord(at + 2)) at += 2;
      if (this.#isLabel(at)) labels.push(at);
      if (!this.#isSeparator(at + 1)) break;
    }
    return labels;
  }

  #labelsTo(last: number): number[] {
    const tokens = this.#tokens;
    const labels: number[] = [];
    for (let at = last; at > last - MAX_TOKENS; at -= 2) {
      // The value of the arm before ends there.
      if (!tokens.isText(at) && !tokens.isWord(at)) break;
      const label = at;
      while (tokens.isWord(at) && isMemberMark(tokens, at - 1) && tokens.isWord(at - 2)) at -= 2;
      const isFirst = tokens.is(at - 1, '{') || tokens.is(at - 1, 'case');
      if (!isFirst && !this.#isSeparator(at - 1)) break;
      if (this.#isLabel(label)) labels.push(label);
      if (isFirst) break;
    }
    return labels;
  }

  #isLabel(at: number): boolean {
    return this.#tokens.isText(at) || /^[A-Z]\w+$/.test(this.#tokens.wordAt(at));
  }

  #isSeparator(at: number): boolean {
    return [',', '|', 'or'].some((mark) => this.#tokens.is(at, mark));
  }

  /** Leaves those that are indented further, in a language that ends them so. */
  #leave(indent: number): void {
    while (this.#open.length > 0 && this.#open.at(-1)?.open === undefined) {
      if ((this.#open.at(-1)?.indent ?? 0) <= indent) return;
      this.#open.pop();
    }
  }

  #around(at: number): Switch | undefined {
    while ((this.#open.at(-1)?.close ?? at) < at) this.#open.pop();
    return this.#open.at(-1);
  }
}
