import type { Tokens } from '../tokens/tokens.ts';
import type { CodeExpression } from './code-expression.ts';

/** No list that is read has more tokens. */
const MAX_TOKENS = 600;
/** `frozenset({`, `new string[] {`, `List.of(`: no beginning of a list has more tokens. */
const MAX_BEGINNING = 8;

/** The strings and constants directly within a pair of brackets, from a token on. */
export function itemsIn(tokens: Tokens, open: number, from = open + 1): number[] {
  const close = tokens.pairOf(open);
  if (close === undefined) return [];
  const items: number[] = [];
  const end = Math.min(close, from + MAX_TOKENS);
  for (let at = from; at < end; at++) {
    if (tokens.isText(at) || (tokens.isWord(at) && endsItem(tokens, at + 1))) items.push(at);
    const inner = tokens.pairOf(at);
    if (inner !== undefined && inner > at) at = inner;
  }
  return items;
}

function endsItem(tokens: Tokens, at: number): boolean {
  return tokens.is(at, ',') || tokens.is(at, ')') || tokens.is(at, ']') || tokens.is(at, '}');
}

/** The innermost bracket that opens the list which begins there: of `new Set(['…'])`, `[`. */
export function listFrom(tokens: Tokens, first: number): number | undefined {
  let open: number | undefined;
  for (let at = first; at < first + MAX_BEGINNING; at++) {
    if (tokens.isText(at)) return open;
    if (tokens.is(at, '[') && tokens.is(at + 1, ']')) at += 1;
    else if (tokens.is(at, '[') || tokens.is(at, '{') || tokens.is(at, '(')) open = at;
    else if (!tokens.isWord(at) && !tokens.is(at, '.')) return undefined;
  }
  return undefined;
}

/** A test whether a list contains the code of an error. */
interface ListTest {
  readonly subject: CodeExpression;
  /** The bracket that opens the list; `undefined` where a name is written. */
  readonly open: number | undefined;
  /** The token of the name. */
  readonly name: number;
}

/**
 * The test that is called there: `list.includes(err.code)`, `in_array($e->getErrorCode(), list)`,
 * `IsContains(list, e.Code)`.
 */
export function listTest(
  tokens: Tokens,
  call: number,
  codeFrom: (first: number) => CodeExpression | undefined,
): ListTest | undefined {
  const first = call + 2;
  const inFirst = codeFrom(first);
  if (inFirst && tokens.is(inFirst.last + 1, ')'))
    return { subject: inFirst, open: listTo(tokens, call - 2), name: call - 2 };
  if (inFirst && tokens.is(inFirst.last + 1, ',')) {
    const name = inFirst.last + 2;
    return { subject: inFirst, open: listFrom(tokens, name), name };
  }
  const open = listFrom(tokens, first);
  const last = open === undefined ? first : (tokens.pairOf(open) ?? first);
  const subject = tokens.is(last + 1, ',') ? codeFrom(last + 2) : undefined;
  return subject && { subject, open, name: last };
}

/** The innermost bracket that opens the list which ends there: of `Set(['…'])`, `[`. */
function listTo(tokens: Tokens, last: number): number | undefined {
  const open = tokens.pairOf(last);
  if (open === undefined || open > last) return undefined;
  const isWrapped = tokens.is(last, ')') && tokens.pairOf(last - 1) === open + 1;
  return isWrapped ? open + 1 : open;
}
