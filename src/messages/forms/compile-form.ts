import type { MessageFormRecord } from '../../schema/reviewed/message-form.ts';
import { CHINESE, SLOT_KINDS, type SlotKind } from './form-syntax.ts';
import type { MessageForm } from './message-form.ts';

/** The fewest letters that an anchor has in a language, so that few other texts contain it. */
const MIN_ANCHOR = { en: 4, zh: 2 } as const;

/** `\[`, `{sent:number}`, white space, a sign of the syntax, a quotation mark, punctuation, a letter. */
const TOKEN =
  /\\(?<escaped>.)|\{(?<name>[a-z-]+)(?::(?<kind>[a-z]+))?\}|(?<space>\s+)|(?<sign>[[\]<>|])|(?<quote>[`'"“”‘’「」])|(?<mark>[,，:：=()（）.。])|(?<letter>[^{}])/y;

/** One way to write each punctuation mark. */
const MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '（': '(',
  '）': ')',
  '。': '.',
};

type Token = Partial<
  Record<'escaped' | 'name' | 'kind' | 'space' | 'sign' | 'quote' | 'mark' | 'letter', string>
>;

/** The forms of the records in the order in which they are tried: those with most letters first. */
export function compileForms(records: readonly MessageFormRecord[]): MessageForm[] {
  return records
    .map((record) => ({ form: compileForm(record), letters: lettersOf(record.pattern) }))
    .sort((one, other) => other.letters - one.letters)
    .map(({ form }) => form);
}

/**
 * Compiles a record.
 * @throws {SyntaxError} if the pattern is not well formed, or has no word of its own outside of what may
 * be missing.
 */
export function compileForm(record: MessageFormRecord): MessageForm {
  const { form, pattern, codes, says, fix = null, retry = null, fixedBy, distinct } = record;
  const compiled = new PatternCompiler();
  const tokens = tokensOf(pattern);
  for (const [at, token] of tokens.entries()) compiled.add(token, isLast(tokens, at));
  const anchor = compiled.anchor();
  if (compiled.depth > 0) throw new SyntaxError('a bracket is not closed');
  if (anchor.length < MIN_ANCHOR[CHINESE.test(anchor) ? 'zh' : 'en'])
    throw new SyntaxError('it has no word that every message of the form contains');
  return {
    form,
    anchor,
    pattern: compiled.pattern,
    slots: compiled.slots,
    codes,
    isDistinct: distinct ?? false,
    says,
    fix,
    retry,
    fixedBy,
  };
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

function lettersOf(pattern: string): number {
  return pattern.replace(/\{[^}]*\}|[\s[\]<>|\\]/g, '').replace(/[\u3400-\u9fff]/g, '$&$&$&')
    .length;
}

/** Writes the pattern of a compiled form, a token at a time. */
class PatternCompiler {
  pattern = '';
  depth = 0;
  readonly slots: string[] = [];
  readonly #runs = [''];
  /** White space that is due before what comes next. */
  #space = false;
  #before: 'mark' | 'chinese' | 'letter' | 'open' | 'slot' = 'open';

  add(token: Token, last: boolean): void {
    const { escaped, name, kind, space, sign, quote, mark, letter } = token;
    if (space) this.#space = true;
    else if (quote) this.#quote();
    else if (name) this.#slot(name, kind ?? name, last);
    else if (mark) this.#mark(MARKS[mark] ?? mark);
    else if (sign) this.#sign(sign);
    else this.#letter((escaped ?? letter ?? '').toLowerCase());
  }

  /** The longest run of letters that every message contains. */
  anchor(): string {
    return this.#runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  }

  #slot(name: string, kind: string, last: boolean): void {
    if (!(kind in SLOT_KINDS)) throw new SyntaxError(`{${name}:${kind}} is not a kind of slot`);
    if (this.slots.includes(name)) throw new SyntaxError(`{${name}} is there twice`);
    const letter = SLOT_KINDS[kind as SlotKind];
    this.#gap('slot');
    this.pattern += `{${last ? letter : letter.toUpperCase()}}`;
    this.slots.push(name);
  }

  #mark(mark: string): void {
    this.#space = false;
    this.#run();
    this.pattern += mark;
    this.#before = 'mark';
  }

  #quote(): void {
    this.#gap('open');
    this.#run();
    this.pattern += '`';
  }

  #sign(sign: string): void {
    const opens = sign === '[' || sign === '<';
    if (opens) this.#gap('open');
    this.#run();
    this.pattern += sign;
    if (opens) this.depth += 1;
    else if (sign !== '|') this.depth -= 1;
    if (this.depth < 0) throw new SyntaxError(`“${sign}” closes nothing`);
  }

  #letter(letter: string): void {
    this.#gap(CHINESE.test(letter) ? 'chinese' : 'letter');
    this.pattern += /[`{}^[\]<>|,:=().\\ ]/.test(letter) ? `\\${letter}` : letter;
    if (this.depth === 0) this.#runs[this.#runs.length - 1] += letter;
  }

  /** Writes the white space that is due, or may be, between what was before and what comes. */
  #gap(next: 'chinese' | 'letter' | 'open' | 'slot'): void {
    const sides = [this.#before, next];
    const changes = this.#before !== next && next !== 'open' && this.#before !== 'open';
    const mayBeMissing = sides.includes('chinese') || this.#before === 'mark';
    if (this.#before !== 'mark' && this.pattern !== '') {
      if (this.#space) this.pattern += mayBeMissing ? '^' : ' ';
      else if (changes && (mayBeMissing || next === 'slot')) this.pattern += '^';
    }
    if (this.#space || changes || next === 'slot') this.#run();
    this.#space = false;
    this.#before = next;
  }

  #run(): void {
    if (this.#runs.at(-1) !== '') this.#runs.push('');
  }
}
