/** A command line of curl as the text of the request that it sends, and what could not be read of it. */
export interface CurlRequest {
  text: string;
  issues: string[];
}

const WORD = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/gs;
const DATA = /^(?:-d|--data(?:-raw|-binary|-ascii)?)$/;

/** Whether a text is a command line of curl. */
export function isCurl(text: string): boolean {
  return /^\s*(?:\$\s+)?curl\s/.test(text);
}

/**
 * Reads a command line of curl, quoted as for a POSIX shell: address, method, headers and data. As
 * curl does, it takes data for a POST and for a form where no header says otherwise. Other options
 * change nothing that is signed, and are passed over.
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
      ? ['The body is in a file, which this page does not read; put its text in place of the name.']
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

/** An escaped character is itself; an escaped end of a line is nothing. */
function keepEscaped(_: string, character: string): string {
  return character === '\n' ? '' : character;
}
