/** A line that only a request or a JSON value begins with. */
const CODE_START =
  /^\s*(?:[{[]\s*$|[{[]\s*"|https?:\/\/\S+\?|(?:GET|POST|PUT|DELETE) \S+ HTTP\/|(?:GET|POST) https?:\/\/)/;
const HTTP_START = /^(?:GET|POST|PUT|DELETE) \S+ HTTP\//;
const HTTP_HEADER = /^(?:[A-Za-z][A-Za-z-]*: |<[^<>]+>$)/;
const QUERY_PART = /^\s*[&?]/;

/** Whether code begins at this line, in a form that does not mark code. */
export function startsCode(line: string): boolean {
  return CODE_START.test(line);
}

/**
 * The end (exclusive) of the code that begins at `start`: a JSON value to its closing bracket, a
 * request line with its query or with its headers and body. A value that never closes runs to the
 * last line.
 */
export function endOfCode(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (/^\s*[{[]/.test(first)) return endOfJson(lines, start);
  let at = start + 1;
  const continues = HTTP_START.test(first) ? HTTP_HEADER : QUERY_PART;
  while (at < lines.length && continues.test(lines[at] ?? '')) at += 1;
  if (!HTTP_START.test(first)) return at;
  const body = (lines[at] ?? '').trim() === '' ? at + 1 : at;
  return /^\s*[{[]/.test(lines[body] ?? '') ? endOfJson(lines, body) : at;
}

function endOfJson(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    const outsideStrings = (lines[at] ?? '').replace(/"(?:[^"\\]|\\.)*"/g, '""');
    for (const character of outsideStrings) {
      if (character === '{' || character === '[') depth += 1;
      if (character === '}' || character === ']') depth -= 1;
    }
    if (depth <= 0) return at + 1;
  }
  return lines.length;
}
