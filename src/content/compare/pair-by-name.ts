import { compareText } from '../../text/compare-text.ts';

/** The same thing in both states; `undefined` where a state does not hold it. */
export interface Pair<T> {
  key: string;
  before: T | undefined;
  after: T | undefined;
}

/** Puts together what has the same key on both sides, in the order of keys. A key stands once a side. */
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
