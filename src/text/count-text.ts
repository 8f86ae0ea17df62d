/** A number with commas, in every locale: `1,234,567`. */
export function numberText(count: number): string {
  return count.toLocaleString('en-US');
}

/** A count with its noun in the singular or plural: `1 action`, `1,241 actions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** Counts in one line, without zeros: `8 error codes · 1 action`. */
export function countText(counts: readonly (readonly [count: number, noun: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun))
    .join(' · ');
}
