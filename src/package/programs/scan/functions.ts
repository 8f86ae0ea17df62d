import type { Language } from '../language.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { isMemberMark } from './code-expression.ts';
import { columnOf } from './lines.ts';

/** A function that begins somewhere. */
interface FunctionHead {
  /** The brackets that open its parameters; of `x => …`, the parameter itself. */
  readonly parameters: readonly number[];
  /** The first token behind it; `Infinity` in a language that ends it by indentation. */
  readonly end: number;
}

/** Words with brackets and a block behind them that are not functions. */
const OTHER_HEADS = new Set(
  `if for while switch catch with foreach elseif match when using lock synchronized try fixed
  return unless until`.split(/\s+/),
);
/** Words between the parameters of a function and its body. */
const BEFORE_BODY = new Set(['throws', 'use', 'where']);
const STATEMENTS = new Set(
  'const let var if return function class export import for while switch try throw'.split(' '),
);
/** No head of a function and no list of parameters that is read is longer. */
const MAX_HEAD = 60;
const MAX_PARAMETERS = 240;
const MAX_EXPRESSION = 240;

/** The function that begins with a word; `undefined` if none does. */
export function functionAt(
  tokens: Tokens,
  at: number,
  language: Language,
): FunctionHead | undefined {
  if (language === 'go') return tokens.is(at, 'func') ? goFunction(tokens, at) : undefined;
  if (language === 'python' || language === 'ruby') {
    if (tokens.is(at, 'lambda')) return lambda(tokens, at);
    if (!tokens.is(at, 'def') || isMemberMark(tokens, at - 1)) return undefined;
    const open = tokens.is(at + 2, '.') ? at + 4 : at + 2;
    return { parameters: tokens.is(open, '(') ? [open] : [], end: Number.POSITIVE_INFINITY };
  }
  const close = tokens.is(at + 1, '(') ? tokens.pairOf(at + 1) : undefined;
  if (close === undefined || OTHER_HEADS.has(tokens.textOf(at))) return undefined;
  if (isMemberMark(tokens, at - 1) || tokens.is(at - 1, 'new')) return undefined;
  const body = bodyAfter(tokens, close);
  return body === undefined
    ? undefined
    : { parameters: [at + 1], end: tokens.pairOf(body) ?? body };
}

/** The function whose arrow is there: `(err) => …`, `code -> …`. */
export function arrowFunctionAt(
  tokens: Tokens,
  arrow: number,
  language: Language,
): FunctionHead | undefined {
  if (language === 'go' || language === 'python' || language === 'ruby') return undefined;
  const open = tokens.is(arrow - 1, ')') ? tokens.pairOf(arrow - 1) : undefined;
  if (language === 'php' && (open === undefined || !tokens.is(open - 1, 'fn'))) return undefined;
  if (open === undefined && !tokens.isWord(arrow - 1)) return undefined;
  const body = tokens.is(arrow + 1, '{') ? tokens.pairOf(arrow + 1) : undefined;
  return { parameters: [open ?? arrow - 1], end: body ?? expressionEnd(tokens, arrow + 1) };
}

/** The words that are, or may be, the parameters behind a bracket. */
export function parametersIn(tokens: Tokens, open: number): string[] {
  if (tokens.isWord(open)) return [tokens.wordAt(open)];
  const close = tokens.pairOf(open) ?? open;
  const names: string[] = [];
  for (let at = open + 1; at < Math.min(close, open + MAX_PARAMETERS); at++) {
    if (!tokens.isWord(at) || tokens.is(at - 1, '=') || tokens.is(at - 1, '.')) continue;
    const isFirst = tokens.is(at - 1, '(') || tokens.is(at - 1, ',');
    if (isFirst || ',):=?}]'.includes(tokens.textOf(at + 1))) names.push(tokens.wordAt(at));
  }
  return names;
}

/** `func (r *T) name(a, b int) (x int, err error) {` */
function goFunction(tokens: Tokens, at: number): FunctionHead | undefined {
  const parameters: number[] = [];
  for (let next = at + 1; next < at + MAX_HEAD && next < tokens.count; next++) {
    const isType = tokens.is(next - 1, 'interface') || tokens.is(next - 1, 'struct');
    if (tokens.is(next, '(')) parameters.push(next);
    else if (tokens.is(next, '{') && !isType)
      return { parameters, end: tokens.pairOf(next) ?? tokens.count };
    const close = tokens.pairOf(next);
    if (close !== undefined && close > next) next = close;
    else if (!tokens.isWord(next) && !'*.<-'.includes(tokens.textOf(next))) return undefined;
  }
  return undefined;
}

/** `lambda code: …` */
function lambda(tokens: Tokens, at: number): FunctionHead {
  const parameters: number[] = [];
  let next = at + 1;
  for (; next < at + MAX_HEAD && tokens.isWord(next); next += 2) {
    parameters.push(next);
    if (!tokens.is(next + 1, ',')) break;
  }
  return { parameters, end: expressionEnd(tokens, next + 1) };
}

/** The bracket that opens the body behind the parameters, past types and exceptions. */
function bodyAfter(tokens: Tokens, close: number): number | undefined {
  let at = close + 1;
  if (tokens.is(at, '{')) return at;
  if (!tokens.is(at, ':') && !BEFORE_BODY.has(tokens.wordAt(at))) return undefined;
  for (at += 1; at < close + MAX_HEAD && at < tokens.count; at++) {
    if ([';', '=', '=>', ')', '}', ']'].some((mark) => tokens.is(at, mark))) return undefined;
    const pair = tokens.pairOf(at);
    // `{` of a type is followed by that of the body.
    if (tokens.is(at, '{') && !tokens.is((pair ?? at) + 1, '{')) return at;
    if (pair !== undefined && pair > at) at = pair;
  }
  return undefined;
}

/** The first token behind an expression. */
function expressionEnd(tokens: Tokens, first: number): number {
  for (let at = first; at < first + MAX_EXPRESSION && at < tokens.count; at++) {
    const pair = tokens.pairOf(at);
    if (pair !== undefined && pair > at) at = pair;
    else if (pair !== undefined || tokens.is(at, ',') || tokens.is(at, ';')) return at;
    else if (STATEMENTS.has(tokens.wordAt(at)) && columnOf(tokens, at) !== undefined) return at;
  }
  return Number.POSITIVE_INFINITY;
}
