import type { MessageFormRecord } from '../../schema/reviewed/message-form.ts';
import { anchorOf } from './anchor-of.ts';
import { SLOT_KINDS, type SlotKind } from './form-syntax.ts';
import type { MessageForm } from './message-form.ts';

/** `\[`, `{sent:number}`, `{parameter=Key}`, white space, a sign, a quotation or punctuation mark, a letter. */
const TOKEN =
  /\\(?<escaped>.)|\{(?<name>[a-z-]+)(?::(?<kind>[a-z]+)|=(?<word>[^{}]+))?\}|(?<space>\s+)|(?<sign>[[\]<>|])|(?<quote>[`'"“”‘’「」])|(?<mark>[,，:：=()（）.。])|(?<letter>[^{}])/y;

/** One way to write each punctuation mark. */
const MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '（': '(',
  '）': ')',
  '。': '.',
};
const CHINESE = /[\u3400-\u9fff]/;
const OPENING: Readonly<Record<string, string>> = { ']': '[', '>': '<' };

/** What was written last. */
type Part = 'mark' | 'chinese' | 'letter' | 'sign' | 'slot';

type Token = Partial<
  Record<
    'escaped' | 'name' | 'kind' | 'word' | 'space' | 'sign' | 'quote' | 'mark' | 'letter',
    string
  >
>;

/**
 * The forms of the records, one for each pattern, in the order in which they are tried: those that say
 * most first.
 * @throws {SyntaxError} as {@link compileForm} does.
 */
export function compileForms(records: readonly MessageFormRecord[]): MessageForm[] {
  return records
    .flatMap(compileForm)
    .map((form) => ({ form, weight: weightOf(form.pattern) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ form }) => form);
}

/**
 * Compiles the patterns of a record.
 * @throws {SyntaxError} if a pattern is not well formed, or has no word of its own outside of what may be
 * missing.
 */
export function compileForm(record: MessageFormRecord): MessageForm[] {
  const { form, patterns, codes, says = '', fix = null, retry = null, fixedBy, distinct } = record;
  const { en = [], zh = [] } = patterns;
  return [...en, ...zh].map((source) => {
    const { pattern, slots } = compilePattern(source, zh.includes(source));
    const anchor = anchorOf(pattern);
    if (anchor === '')
      throw new SyntaxError(`“${source}” has no word that every message of the form contains`);
    const isDistinct = distinct ?? false;
    return { form, anchor, pattern, slots, codes, isDistinct, says, fix, retry, fixedBy };
  });
}

function compilePattern(source: string, isChinese: boolean): PatternCompiler {
  const compiler = new PatternCompiler(isChinese);
  const tokens = tokensOf(source);
  for (const [at, token] of tokens.entries()) compiler.add(token, isLast(tokens, at));
  compiler.end();
  return compiler;
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < pattern.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(pattern);
    if (!match) throw new SyntaxError(`“${pattern.slice(from, from + 20)}” is not understood`);
    tokens.push(match.groups as Token);
  }
  return tokens;
}

/** Whether nothing follows that a message must have. */
function isLast(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (const { sign, space, quote, mark } of tokens.slice(at + 1)) {
    if (sign === '[') depth += 1;
    else if (sign === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && !space && !quote && !mark) return false;
  }
  return true;
}

/** How much a pattern says: its letters, of alternatives the longest, and its slots. */
function weightOf(pattern: string): number {
  const letters = pattern
    .replace(/\{=([^}]*)\}/g, '$1')
    .replace(/\{[^}]*\}/g, '++++++')
    .replace(/\\./g, '+')
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/<([^<>]*)>/g, (_, some: string) =>
      some.split('|').reduce((best, one) => (one.length > best.length ? one : best)),
    )
    .replace(/[\s^]/g, '');
  return letters.replace(/[\u3400-\u9fff]/g, '$&$&$&').length;
}

/** Writes the pattern of a compiled form, a token at a time. */
class PatternCompiler {
  pattern = '';
  readonly slots: string[] = [];
  readonly #isChinese: boolean;
  readonly #open: string[] = [];
  /** White space that is due before what comes next. */
  #space = false;
  #before: Part = 'sign';

  constructor(isChinese: boolean) {
    this.#isChinese = isChinese;
  }

  add(token: Token, last: boolean): void {
    const { escaped, name, kind, word, space, sign, quote, mark, letter } = token;
    if (space) this.#space = true;
    else if (quote) this.#write('sign', '`');
    else if (name && word) this.#slot(name, `=${word.toLowerCase()}`);
    else if (name) this.#slot(name, slotLetter(kind ?? name, last));
    else if (mark) this.#mark(MARKS[mark] ?? mark);
    else if (sign) this.#sign(sign);
    else this.#letter((escaped ?? letter ?? '').toLowerCase());
  }

  end(): void {
    if (this.#open.length > 0) throw new SyntaxError('a bracket is not closed');
  }

  #slot(name: string, content: string): void {
    if (this.slots.includes(name)) throw new SyntaxError(`{${name}} is there twice`);
    this.slots.push(name);
    this.#write('slot', `{${content}}`);
  }

  /** Punctuation takes the white space around it. */
  #mark(mark: string): void {
    this.#space = false;
    this.pattern += mark;
    this.#before = 'mark';
  }

  #sign(sign: string): void {
    if (sign === '[' || sign === '<') this.#open.push(sign);
    else if (sign !== '|' && this.#open.pop() !== OPENING[sign])
      throw new SyntaxError(`“${sign}” closes nothing`);
    this.#write('sign', sign);
  }

  #letter(letter: string): void {
    const escaped = /[`{}^[\]<>|,:=().\\ ]/.test(letter) ? `\\${letter}` : letter;
    this.#write(CHINESE.test(letter) ? 'chinese' : 'letter', escaped);
  }

  /** Writes a part after the white space that is due, or may be, before it. */
  #write(next: Part, text: string): void {
    const sides = [this.#before, next];
    const isBorder = sides.includes('chinese') && sides.includes('letter');
    if (this.#before !== 'mark' && this.pattern !== '') {
      if (this.#space) this.pattern += this.#isChinese ? '^' : ' ';
      else if (isBorder) this.pattern += '^';
    }
    this.#space = false;
    this.#before = next;
    this.pattern += text;
  }
}

function slotLetter(kind: string, last: boolean): string {
  if (!(kind in SLOT_KINDS)) throw new SyntaxError(`${kind} is not a kind of slot`);
  const letter = SLOT_KINDS[kind as SlotKind];
  return last ? letter : letter.toUpperCase();
}
