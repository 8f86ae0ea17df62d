/** The numbers that are in any of some sorted lists. */
export function unite(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** The numbers that are in both of two sorted lists. */
export function intersect(a: readonly number[], b: readonly number[]): number[] {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const shared = new Set(few);
  return many.filter((entry) => shared.has(entry));
}

/** Whether a sorted list contains a number. */
export function containsSorted(sorted: readonly number[], value: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
