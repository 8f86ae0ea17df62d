import { isCurl } from './parse-curl.ts';

const HEADER = 'X-TC-Timestamp';

/** A request, as an HTTP message or a curl command, with another timestamp in seconds; unchanged if it is empty. */
export function takeTime(request: string, seconds: number): string {
  if (request.trim() === '') return request;
  const known = /(\bx-tc-timestamp\s*:[ \t]*)[^\s"']*/i;
  if (known.test(request)) return request.replace(known, `$1${seconds}`);
  if (isCurl(request)) return `${request.trimEnd()} \\\n  -H "${HEADER}: ${seconds}"`;
  const [head = '', ...body] = request.replace(/\r\n/g, '\n').split('\n\n');
  return [`${head.trimEnd()}\n${HEADER}: ${seconds}`, ...body].join('\n\n');
}
