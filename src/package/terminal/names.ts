/** `a, b, c and 4 more`: so many names, and how many are left out. */
export function someNames(names: readonly string[], limit: number): string {
  // One that is left out takes as much room as to say so.
  const shown = names.length <= limit + 1 ? names : names.slice(0, limit);
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${countOf(more)} more` : ''}`;
}

/** `1 line`, `2,000 lines`; a plural that does not end in `s` is given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countOf(count)} ${count === 1 ? one : many}`;
}

/** `1,234,567`, wherever the command runs. */
export function countOf(count: number): string {
  return count.toLocaleString('en-US');
}
