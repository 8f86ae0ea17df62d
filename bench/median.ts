/** The middle value, the upper of two; `NaN` of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * The medians of several measurements. They are taken in turns, so that whatever else the machine does
 * meets them all alike.
 */
export function medians<const M extends readonly (() => number)[]>(
  rounds: number,
  measurements: M,
): { [K in keyof M]: number } {
  const taken = Array.from({ length: rounds }, () => measurements.map((measure) => measure()));
  const values = measurements.map((_, index) => median(taken.map((row) => row[index] ?? 0)));
  return values as { [K in keyof M]: number };
}
