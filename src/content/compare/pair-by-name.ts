import { compareText } from '../../text/compare-text.ts';

/** The same thing in both states; `undefined` for a state without it. */
export interface Pair<T> {
  key: string;
  before: T | undefined;
  after: T | undefined;
}

/** Pairs items of both sides by key, in the order of keys. Each side has a key at most once. */
export function pairByName<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Pair<T>[] {
  const pairs = new Map<string, Pair<T>>();
  for (const item of before) {
    const key = keyOf(item);
    pairs.set(key, { key, before: item, after: undefined });
  }
  for (const item of after) {
    const key = keyOf(item);
    const pair = pairs.get(key);
    if (pair) pair.after = item;
    else pairs.set(key, { key, before: undefined, after: item });
  }
  return [...pairs.values()].sort((one, other) => compareText(one.key, other.key));
}
