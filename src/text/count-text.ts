/** Counts in one line, without zeros: `8 error codes · 1 action`. */
export function countText(counts: readonly (readonly [count: number, noun: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`)
    .join(' · ');
}
