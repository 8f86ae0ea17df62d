/** The middle value, or the upper of two middle values; `NaN` for an empty list. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * The medians of several measurements. They are taken in turns, so that other load on the machine affects all of them.
 */
export function medians<const M extends readonly (() => number)[]>(
  rounds: number,
  measurements: M,
): { [K in keyof M]: number } {
  const taken = Array.from({ length: rounds }, () => measurements.map((measure) => measure()));
  const values = measurements.map((_, index) => median(taken.map((row) => row[index] ?? 0)));
  return values as { [K in keyof M]: number };
}
