/** A line that only a request or a JSON value begins with. */
const CODE_START =
  /^\s*(?:[{[]\s*$|[{[]\s*"|https?:\/\/\S+\?|(?:GET|POST|PUT|DELETE) \S+ HTTP\/|(?:GET|POST) https?:\/\/)/;
const HTTP_START = /^\s*(?:GET|POST|PUT|DELETE) \S+ HTTP\//;
const HTTP_HEADER = /^\s*(?:[A-Za-z][\w-]*:(?!\/\/)\s*\S|<[^<>]+>\s*$)/;
/** A part of a query with or without the `&` before it, or a placeholder for the other parts. */
const QUERY_PART = /^\s*(?:[&?]|[\w.%[\]-]+=\S*\s*$|<[^<>]+>\s*$)/;

/** Whether code begins at this line, in a form that does not mark code. */
export function startsCode(line: string): boolean {
  return CODE_START.test(line);
}

/**
 * The end (exclusive) of the code that begins at `start`: a JSON value to its closing bracket, a
 * request line with its query or with its headers and body, which may be indented. A value that
 * never closes runs to the last line.
 */
export function endOfCode(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (/^\s*[{[]/.test(first)) return endOfJson(lines, start);
  if (!HTTP_START.test(first)) return endOfLines(lines, start + 1, QUERY_PART);
  const head = endOfLines(lines, start + 1, HTTP_HEADER);
  const body = (lines[head] ?? '').trim() === '' ? head + 1 : head;
  if (/^\s*[{[]/.test(lines[body] ?? '')) return endOfJson(lines, body);
  const end = endOfLines(lines, body, QUERY_PART);
  return end > body ? end : head;
}

/** The end (exclusive) of the lines from `start` on that match. */
function endOfLines(lines: readonly string[], start: number, pattern: RegExp): number {
  let end = start;
  while (end < lines.length && pattern.test(lines[end] ?? '')) end += 1;
  return end;
}

function endOfJson(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    depth += depthOf(lines[at] ?? '');
    if (depth <= 0) return at + 1;
  }
  return lines.length;
}

/** Whether code opens a bracket, or a placeholder in its last line, that it does not close. */
export function isOpenCode(lines: readonly string[]): boolean {
  if (/<[^<>]*$/.test(lines.at(-1) ?? '')) return true;
  return lines.reduce((depth, line) => depth + depthOf(line), 0) > 0;
}

/** How many more brackets a line opens than it closes, outside its strings. */
function depthOf(line: string): number {
  let depth = 0;
  let unclosed = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"' && !unclosed) {
      const end = endOfString(line, at);
      // A string that the line does not close hides nothing.
      if (end < line.length) at = end;
      else unclosed = true;
    }
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
  }
  return depth;
}

/** Where the string that begins at `start` has its closing quote; the line's length without one. */
function endOfString(line: string, start: number): number {
  let at = start + 1;
  while (at < line.length && line[at] !== '"') at += line[at] === '\\' ? 2 : 1;
  return Math.min(at, line.length);
}
