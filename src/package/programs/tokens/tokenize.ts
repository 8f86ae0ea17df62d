import { type Language, type Lexis, lexisOf } from '../language.ts';
import { TOKEN, type TokenSpace, Tokens } from './tokens.ts';

const LINE_BREAK = 10;
const SPACE = 32;
const [QUOTE, HASH, APOSTROPHE, SLASH, STAR] = [34, 35, 39, 47, 42];
const [CLOSE, OPEN_SQUARE, CLOSE_SQUARE, LESS, PLUS, MINUS] = [41, 91, 93, 60, 43, 45];
const [BACKSLASH, BACKTICK, AT, EQUALS, GREATER] = [92, 96, 64, 61, 62];
/** Marks that may be followed by `=` or `>` and are then one token with it. */
const COMBINING = new Set(Array.from('=!:-?', (mark) => mark.charCodeAt(0)));
/** Words that have no value, so that a slash behind them divides nothing. */
const BEFORE_PATTERN = new Set(
  `return typeof case in of do else void delete throw new instanceof yield await if unless when and
  or not while until split`.split(/\s+/),
);
/** No pattern is longer. */
const MAX_PATTERN = 2_000;
/** An average token with the space behind it is longer; a text of marks only makes the lists grow. */
const MEAN_LENGTH = 4;

const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w$@]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Splits a source text into words, strings and marks, in one pass; comments and space are left out.
 * The tokens are valid until the next text is split.
 */
export function tokenize(source: string, language: Language): Tokens {
  const lexis = lexisOf(language);
  const list = new TokenList(source.length / MEAN_LENGTH);
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (code <= SPACE) at += 1;
    else if (code === HASH && lexis.hashComments) at = lineEnd(source, at);
    else if (code === SLASH && lexis.slashComments && isComment(source, at))
      at = commentEnd(source, at);
    else if (code === SLASH && lexis.patterns && mayBeginPattern(source, list)) {
      const end = patternEnd(source, at);
      list.add(end === undefined ? TOKEN.mark : TOKEN.pattern, at, end ?? at + 1);
      at = end ?? at + 1;
    } else {
      const end = tokenEnd(source, at, code, lexis);
      list.add(kindOf(code, source, at, lexis), at, end);
      at = end;
    }
  }
  return new Tokens(source, list.whole());
}

function kindOf(code: number, source: string, at: number, lexis: Lexis): number {
  if (code === QUOTE || code === APOSTROPHE || code === BACKTICK) return TOKEN.text;
  if (code === AT && lexis.verbatim && source.charCodeAt(at + 1) === QUOTE) return TOKEN.text;
  return isWordCode(code) ? TOKEN.word : TOKEN.mark;
}

function tokenEnd(source: string, at: number, code: number, lexis: Lexis): number {
  if (code === QUOTE || code === APOSTROPHE || code === BACKTICK)
    return stringEnd(source, at, code, lexis);
  if (code === AT && lexis.verbatim && source.charCodeAt(at + 1) === QUOTE)
    return closing(source, at + 2, '"');
  let end = at + 1;
  if (isWordCode(code)) {
    while (end < source.length && isWordCode(source.charCodeAt(end))) end += 1;
    return lexis.questions && source.startsWith('?(', end) ? end + 1 : end;
  }
  if (!COMBINING.has(code)) return end;
  const next = source.charCodeAt(end);
  if (next === GREATER) return end + 1;
  while (source.charCodeAt(end) === EQUALS) end += 1;
  if (end === at + 1 && source[at] === '?' && source[end] === '.') end += 1;
  if (end === at + 1 && source[at] === ':' && source[end] === ':') end += 1;
  return end;
}

/** Whether a slash begins a pattern there: behind a value it divides, and behind `<` it ends an element. */
function mayBeginPattern(source: string, { lastKind, lastStart, lastEnd }: TokenList): boolean {
  if (lastKind === TOKEN.none) return true;
  if (lastKind === TOKEN.word) return BEFORE_PATTERN.has(source.slice(lastStart, lastEnd));
  if (lastKind !== TOKEN.mark) return false;
  const last = source.charCodeAt(lastEnd - 1);
  if (last === PLUS || last === MINUS) return source.charCodeAt(lastEnd - 2) !== last;
  return last !== CLOSE && last !== CLOSE_SQUARE && last !== LESS;
}

/** Where a pattern ends, past its flags; `undefined` if its line has no end of it. */
function patternEnd(source: string, at: number): number | undefined {
  // `/>` ends an element of JSX.
  if (source.charCodeAt(at + 1) === GREATER) return undefined;
  let isInClass = false;
  for (let end = at + 1; end < Math.min(source.length, at + MAX_PATTERN); end++) {
    const code = source.charCodeAt(end);
    if (code === LINE_BREAK) return undefined;
    if (code === BACKSLASH) end += 1;
    else if (code === OPEN_SQUARE) isInClass = true;
    else if (code === CLOSE_SQUARE) isInClass = false;
    else if (code === SLASH && !isInClass) {
      end += 1;
      while (isWordCode(source.charCodeAt(end))) end += 1;
      return end;
    }
  }
  return undefined;
}

function isWordCode(code: number): boolean {
  return code > 127 || IS_WORD[code] === 1;
}

function isComment(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1);
  return next === SLASH || next === STAR;
}

function commentEnd(source: string, at: number): number {
  if (source.charCodeAt(at + 1) === SLASH) return lineEnd(source, at);
  return closing(source, at + 2, '*/');
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function closing(source: string, from: number, mark: string): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

function stringEnd(source: string, at: number, quote: number, lexis: Lexis): number {
  const isBacktick = quote === BACKTICK;
  if (isBacktick && lexis.rawBackticks) return closing(source, at + 1, '`');
  const isTriple =
    lexis.tripleQuotes &&
    source.charCodeAt(at + 1) === quote &&
    source.charCodeAt(at + 2) === quote;
  if (isTriple) return closing(source, at + 3, source.slice(at, at + 3));
  let end = at + 1;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === BACKSLASH) end += 1;
    else if (code === quote) return end + 1;
    // An apostrophe in a text that is not a string must not hide what follows.
    else if (code === LINE_BREAK && !isBacktick) return end;
  }
  return Math.min(end, source.length);
}

/** Tokens in typed arrays that grow. */
class TokenList {
  #space: TokenSpace;
  #count = 0;

  constructor(expected: number) {
    const size = Math.max(16, Math.ceil(expected));
    this.#space = spare.kinds.length >= size ? spare : spaceFor(size);
  }

  /** The kind of the last token; that of none in front of the first. */
  get lastKind(): number {
    return this.#space.kinds[this.#count - 1] ?? TOKEN.none;
  }

  get lastStart(): number {
    return this.#space.starts[this.#count - 1] ?? 0;
  }

  get lastEnd(): number {
    return this.#space.ends[this.#count - 1] ?? 0;
  }

  add(kind: number, start: number, end: number): void {
    const at = this.#count++;
    if (at === this.#space.kinds.length) this.#grow();
    const { kinds, starts, ends } = this.#space;
    kinds[at] = kind;
    starts[at] = start;
    ends[at] = end;
  }

  /** The tokens, in arrays that the next text uses again. */
  whole(): TokenSpace {
    if (this.#space.kinds.length <= MAX_SPARE) spare = this.#space;
    const { kinds, starts, ends, pairs } = this.#space;
    const to = this.#count;
    return {
      kinds: kinds.subarray(0, to),
      starts: starts.subarray(0, to),
      ends: ends.subarray(0, to),
      pairs: pairs.subarray(0, to),
    };
  }

  #grow(): void {
    const { kinds, starts, ends } = this.#space;
    this.#space = spaceFor(kinds.length * 2);
    this.#space.kinds.set(kinds);
    this.#space.starts.set(starts);
    this.#space.ends.set(ends);
  }
}

/** More tokens than a usual file has; no more are kept. */
const MAX_SPARE = 500_000;
/** The arrays of the last text: new ones for each would be garbage faster than it is collected. */
let spare = spaceFor(0);

function spaceFor(size: number): TokenSpace {
  return {
    kinds: new Uint8Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    pairs: new Int32Array(size),
  };
}
