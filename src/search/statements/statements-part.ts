import { decodePairs } from '../../text/han-pairs.ts';

/** The statements in Chinese, by their pairs of characters: JSON that is fetched with the first query in Chinese. */
export interface StatementsPart {
  format: number;
  /** For each code, the number of its statements, as a digit of base 36. */
  counts: string;
  /**
   * For each number of a pair a line: the statements that have the pair, as the distances between their numbers, each
   * in digits of {@link DIGITS}.
   */
  pairs: string;
}

/** More statements of one code are left out. */
const MAX_STATEMENTS = 35;
/** Digits of base 64, five bits each; one in the second half goes on. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const [BITS, GOES_ON] = [5, 32];

/** Encodes statements: of each code, in the order of the names part, the pairs of each as `encodePairs` writes them. */
export function encodeStatements(
  codes: readonly (readonly string[])[],
): Omit<StatementsPart, 'format'> {
  const ofCodes = codes.map((own) => [...new Set(own)].sort().slice(0, MAX_STATEMENTS));
  const lists: number[][] = [];
  for (const [statement, pairs] of ofCodes.flat().entries())
    for (const pair of decodePairs(pairs)) {
      lists[pair] ??= [];
      lists[pair].push(statement);
    }
  return {
    counts: ofCodes.map(({ length }) => length.toString(36)).join(''),
    pairs: Array.from(lists, (list = []) => encodeList(list)).join('\n'),
  };
}

/** The numbers of statements in a line. */
export function decodeList(line: string): number[] {
  const list: number[] = [];
  let [value, shift, distance] = [-1, 0, 0];
  for (let at = 0; at < line.length; at++) {
    const digit = digitOf(line.charCodeAt(at));
    distance += (digit % GOES_ON) << shift;
    shift += BITS;
    if (digit >= GOES_ON) continue;
    value += distance + 1;
    list.push(value);
    [shift, distance] = [0, 0];
  }
  return list;
}

function encodeList(list: readonly number[]): string {
  return list
    .map((value, at) => {
      let text = '';
      let distance = value - (list[at - 1] ?? -1) - 1;
      for (; distance >= GOES_ON; distance >>= BITS) text += DIGITS[GOES_ON + (distance % GOES_ON)];
      return text + DIGITS[distance];
    })
    .join('');
}

const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));

function digitOf(code: number): number {
  return VALUES.get(code) ?? 0;
}
