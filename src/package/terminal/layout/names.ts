import { numberText } from '../../../text/count-text.ts';

/** The first names and the number of the others: `a, b, c and 4 more`. */
export function someNames(names: readonly string[], limit: number): string {
  // A single further name takes as little space as “and 1 more”.
  const shown = names.length <= limit + 1 ? names : names.slice(0, limit);
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${numberText(more)} more` : ''}`;
}
