/** A range of a text in UTF-16 units; `end` is exclusive. */
export type Range = readonly [start: number, end: number];

/** A piece of a text, and whether it is highlighted. */
export interface Segment {
  text: string;
  marked: boolean;
}

/**
 * Splits a text into highlighted and other pieces, to be shown as text nodes; joined they give exactly the text.
 * Ranges may be in any order, overlap, or extend beyond the text.
 */
export function highlight(text: string, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const push = (end: number, marked: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of mergeRanges(ranges)) {
    push(Math.min(start, text.length), false);
    push(Math.min(end, text.length), true);
  }
  push(text.length, false);
  return segments;
}

/** Sorts ranges, joins those that touch or overlap, and drops empty ones. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  const inOrder = ranges.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  for (const [start, end] of inOrder) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
