/** How much of a text is looked at, in UTF-16 units: more than any envelope or log line needs. */
const MAX_TEXT_LENGTH = 100_000;

/** `"Code": "X"` of an envelope, also within an escaped string; `code=X`, `Code: X` of a log line. */
const LABELLED =
  /\bcode\b[\\"'\s]{0,6}[:=][\\"'\s]{0,6}([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)/gi;

/** Anything of the shape of a code: a capital, and either a dot or a second capital. */
const SHAPED = /\b[A-Z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+|[A-Z][A-Za-z0-9_]*)(?:\.[A-Za-z0-9_]+)*/g;

/**
 * Finds what may be error codes in a response, a log line or any other text: first those that a
 * label marks as the code, then everything of that shape, each once and in its order. Whether one is
 * known is for the caller to say. Empty when there is none; only the first 100,000 characters count.
 */
export function codesInText(text: string): string[] {
  const head = text.slice(0, MAX_TEXT_LENGTH);
  const labelled = Array.from(head.matchAll(LABELLED), (match) => match[1] ?? '');
  const shaped = Array.from(head.matchAll(SHAPED), (match) => match[0]);
  return [...new Set([...labelled, ...shaped])];
}
