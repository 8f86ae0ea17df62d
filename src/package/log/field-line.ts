/** The longest beginning and end of such a line, in UTF-16 units. */
const MAX_MARKS = 48;
/** Marks before the label; not the hyphen of a list, which begins another item. */
const BEFORE = /\n[^\w\n-]*(?:X-TC-)?$/i;
const BEHIND = /^[^\w\n]*(?:\n|$)/;

/**
 * Whether a thing with its label, such as `RequestId: x`, is all that its line contains, apart from marks such as
 * quotation marks.
 * @param text begins with the log itself, or more than 48 units before `start`.
 */
export function isFieldLine(text: string, start: number, end: number): boolean {
  const before =
    start > MAX_MARKS ? text.slice(start - MAX_MARKS, start) : `\n${text.slice(0, start)}`;
  return BEFORE.test(before) && BEHIND.test(text.slice(end, end + MAX_MARKS));
}
