import type { Tokens } from '../tokens/tokens.ts';

/** An expression whose value is the code of an error: `err.code`, `e.GetCode()`, `sdkErr.Code`. */
export interface CodeExpression {
  /** What has the code: `err`; of `err.(*errors.TencentCloudSDKError).Code`, the type as well. */
  readonly receiver: string;
  /** Whether the expression itself names the error type of an SDK. */
  readonly isTyped: boolean;
  /** Whether it is a variable of its own, to which a code was assigned. */
  readonly isVariable: boolean;
  readonly first: number;
  readonly last: number;
}

const MEMBERS = new Set(['Code', 'code', 'ErrorCode', 'errorCode', 'error_code', 'errCode']);
const GETTERS = new Set(['GetCode', 'getCode', 'get_code', 'getErrorCode', 'GetErrorCode']);
const VARIABLES = /^\$?(?:err(?:or)?_?code|sdk_?code|tc_?code)$/i;
const SUBSCRIPTS = new Set(['code', 'Code', 'ErrorCode']);
const SDK_ERROR = /TencentCloudSDK\w*(?:Error|Exception)/;
/** No cast or call of a receiver is longer. */
const MAX_RECEIVER = 200;
/** No expression has more parts: `a.b.c` has five. */
const MAX_PARTS = 24;

/** What is known about the names of a program. */
interface KnownNames {
  /** Whether the code of an error was assigned to the name. */
  isCode(name: string): boolean;
  isLikeError(name: string): boolean;
}

/** The code expression whose last token is there; `undefined` where it is not that of an error. */
export function codeExpressionTo(
  tokens: Tokens,
  last: number,
  names: KnownNames,
): CodeExpression | undefined {
  const found = anyCodeTo(tokens, last, names);
  return found && (found.isTyped || names.isLikeError(found.receiver)) ? found : undefined;
}

function anyCodeTo(tokens: Tokens, last: number, names: KnownNames): CodeExpression | undefined {
  const word = tokens.wordAt(last);
  if (MEMBERS.has(word) && isMemberMark(tokens, last - 1)) return received(tokens, last - 2, last);
  if (word !== '' && !isMemberMark(tokens, last - 1))
    return names.isCode(word) || VARIABLES.test(word)
      ? { receiver: word, isTyped: false, isVariable: true, first: last, last }
      : undefined;
  if (tokens.is(last, ')')) return throughCall(tokens, last, names);
  const isSubscript = tokens.is(last, ']') && tokens.is(last - 2, '[') && tokens.isText(last - 1);
  if (isSubscript && SUBSCRIPTS.has(tokens.stringAt(last - 1)))
    return received(tokens, last - 3, last);
  return undefined;
}

function throughCall(tokens: Tokens, last: number, names: KnownNames): CodeExpression | undefined {
  const open = tokens.pairOf(last);
  if (open === undefined) return undefined;
  const isGetter = open === last - 1 && GETTERS.has(tokens.wordAt(open - 1));
  if (isGetter && isMemberMark(tokens, open - 2)) return received(tokens, open - 3, last);
  // `(e.Code)`, as the head of a `switch` has it.
  const isWrapped = !tokens.isWord(open - 1) && last - open < MAX_PARTS && last - open > 1;
  const inner = isWrapped ? codeExpressionTo(tokens, last - 1, names) : undefined;
  return inner && inner.first === open + 1 ? { ...inner, first: open, last } : undefined;
}

/** The code expression whose first token is there. */
export function codeExpressionFrom(
  tokens: Tokens,
  first: number,
  names: KnownNames,
): CodeExpression | undefined {
  let at = first;
  while (tokens.is(at, '*') || tokens.is(at, '&') || tokens.is(at, '(')) at += 1;
  let last = at - 1;
  for (let parts = 0; parts < MAX_PARTS && tokens.isWord(at); parts++) {
    last = at;
    at += 1;
    while (tokens.is(at, '(') || tokens.is(at, '[')) {
      last = tokens.pairOf(at) ?? last;
      if (last < at) break;
      at = last + 1;
    }
    if (!isMemberMark(tokens, at)) break;
    at += 1;
    // `err.(*errors.TencentCloudSDKError).Code`
    if (tokens.is(at, '(')) at = (tokens.pairOf(at) ?? at) + 2;
  }
  const found = codeExpressionTo(tokens, last, names);
  return found && found.first >= first ? found : undefined;
}

function received(tokens: Tokens, at: number, last: number): CodeExpression | undefined {
  const base = { isVariable: false, last };
  const word = tokens.wordAt(at);
  if (word !== '')
    return { ...base, receiver: word, isTyped: false, first: chainStart(tokens, at) };
  const open = tokens.is(at, ')') || tokens.is(at, ']') ? tokens.pairOf(at) : undefined;
  if (open === undefined) return undefined;
  const [from, to] = [tokens.startOf(open), tokens.endOf(at)];
  const inside = tokens.source.slice(from, Math.min(to, from + MAX_RECEIVER));
  const isAssertion = isMemberMark(tokens, open - 1);
  const before = isAssertion ? open - 2 : open - 1;
  const receiver = tokens.wordAt(before) || tokens.wordAt(open + 1);
  return { ...base, receiver, isTyped: SDK_ERROR.test(inside), first: chainStart(tokens, before) };
}

/** The first token of a chain of members that ends there. */
function chainStart(tokens: Tokens, at: number): number {
  let first = at;
  for (let parts = 0; parts < MAX_PARTS && isMemberMark(tokens, first - 1); parts++) {
    const before = first - 2;
    const open = tokens.pairOf(before);
    if (open !== undefined && open < before) first = tokens.isWord(open - 1) ? open - 1 : open;
    else if (tokens.isWord(before)) first = before;
    else break;
  }
  while (tokens.is(first - 1, '*') || tokens.is(first - 1, '!')) first -= 1;
  return first;
}

/** Whether a mark joins an object and its member: `.`, `?.`, `->`, `!.` and `::`. */
export function isMemberMark(tokens: Tokens, at: number): boolean {
  return tokens.is(at, '.') || tokens.is(at, '?.') || tokens.is(at, '->');
}

/** The string or the last part of the name that begins there. */
export function valueFrom(tokens: Tokens, first: number): number | undefined {
  if (tokens.isText(first)) return first;
  let last = first;
  while (tokens.isWord(last) && isMemberMark(tokens, last + 1) && last < first + 6) last += 2;
  return tokens.isWord(last) && !tokens.is(last + 1, '(') ? last : undefined;
}
