/** The text of the request that a curl command line sends, and what was unreadable. */
export interface CurlRequest {
  text: string;
  issues: string[];
}

const WORD = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/gs;
const DATA = /^(?:-d|--data(?:-raw|-binary|-ascii)?)$/;

/** Whether a text is a curl command line. */
export function isCurl(text: string): boolean {
  return /^\s*(?:\$\s+)?curl\s/.test(text);
}

/**
 * Reads a curl command line, quoted for a POSIX shell: address, method, headers and data. As in curl, data means POST,
 * and a form unless a header says otherwise. Other options do not affect the signature and are ignored.
 */
export function readCurl(command: string): CurlRequest {
  const words = (command.match(WORD) ?? []).map(unquote).flatMap(splitShort);
  const valuesOf = (option: RegExp) =>
    words.flatMap((word, at) => (option.test(word) ? [words[at + 1] ?? ''] : []));
  const data = valuesOf(DATA);
  const headers = valuesOf(/^(?:-H|--header)$/);
  const url = words.find((word) => /^https?:\/\//i.test(word)) ?? '';
  const method = valuesOf(/^(?:-X|--request)$/).at(-1) ?? (data.length > 0 ? 'POST' : 'GET');
  const typed = headers.some((header) => /^content-type\s*:/i.test(header));
  if (data.length > 0 && !typed) headers.push('Content-Type: application/x-www-form-urlencoded');
  const body = data.join('&');
  return {
    text: [`${method} ${url || '/'}`, ...headers, '', body].join('\n'),
    issues: body.startsWith('@')
      ? ['The body is in a file, which this page cannot read. Replace the file name with its text.']
      : [],
  };
}

/** `-XPOST` as `-X`, `POST`. */
function splitShort(word: string): string[] {
  const [, option, value] = /^(-[XHd])(.+)$/s.exec(word) ?? [];
  return option && value ? [option, value] : [word];
}

function unquote(word: string): string {
  return word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs, (_, single, double, escaped) => {
    if (single !== undefined) return single;
    if (double !== undefined) return double.replace(/\\([$`"\\\n])/g, keepEscaped);
    return keepEscaped(_, escaped);
  });
}

/** An escaped character is the character itself; an escaped line break is left out. */
function keepEscaped(_: string, character: string): string {
  return character === '\n' ? '' : character;
}
