import type { Tokens } from '../tokens/tokens.ts';

const LINE_BREAK = 10;
const [SPACE, TAB] = [32, 9];
/** No line is looked at further to the left. */
const MAX_COLUMN = 400;

/** How far a token that begins a line is from its left; `undefined` for a token behind another. */
export function columnOf(tokens: Tokens, at: number): number | undefined {
  const { source } = tokens;
  const start = tokens.startOf(at);
  let first = start;
  for (; first > 0; first--) {
    const before = source.charCodeAt(first - 1);
    if (before === LINE_BREAK) break;
    if (before !== SPACE && before !== TAB) return undefined;
  }
  return start - first;
}

/** How far the line of a token is indented. */
export function indentOf(tokens: Tokens, at: number): number {
  const start = tokens.startOf(at);
  const left = tokens.source.slice(Math.max(0, start - MAX_COLUMN), start);
  const line = left.slice(left.lastIndexOf('\n') + 1);
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
