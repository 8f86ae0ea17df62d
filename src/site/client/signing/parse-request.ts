import { isCurl, readCurl } from './parse-curl.ts';
import type { SignedRequest } from './tc3.ts';

/** A request that was read from text, and what was unreadable. */
export interface ParsedRequest {
  request: SignedRequest;
  issues: string[];
}

const REQUEST_LINE = /^(GET|POST)\s+(\S+)(?:\s+HTTP\/[\d.]+)?$/i;

/** A longer text would block the page for seconds. */
const MAX_LENGTH = 500_000;

/**
 * Reads a request from the text of its HTTP message, or from the command line of curl that sends it. Of a very long
 * text only the first part is read, which is one of the issues.
 */
export function parseRequest(text: string): ParsedRequest {
  if (text.length > MAX_LENGTH) {
    const { request, issues } = parseRequest(text.slice(0, MAX_LENGTH));
    const length = MAX_LENGTH.toLocaleString('en');
    return { request, issues: [`Only the first ${length} characters are read.`, ...issues] };
  }
  if (!isCurl(text)) return parseMessage(text);
  const curl = readCurl(text);
  const { request, issues } = parseMessage(curl.text);
  return { request, issues: [...curl.issues, ...issues] };
}

/**
 * Reads an HTTP request from its text: the method with the path or the whole address, one header per line, an empty
 * line, and the body up to the very end. Of a repeated header the last value counts.
 */
function parseMessage(text: string): ParsedRequest {
  const issues: string[] = [];
  const [head = '', ...body] = text.replace(/\r\n/g, '\n').trimStart().split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const [, method, target] = REQUEST_LINE.exec(first.trim()) ?? [];
  if (!method) issues.push('The first line must be a request line, for example “POST / HTTP/1.1”.');
  const { host, path, query } = readTarget(target ?? '/');
  const headers = new Map(host === '' ? [] : [['host', host]]);
  for (const line of lines) {
    const [, name, value] = /^([\w-]+)\s*:(.*)$/.exec(line.trim()) ?? [];
    if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value.trim());
    else if (line.trim() !== '')
      issues.push(`This line is not a header: “${line.trim().slice(0, 60)}”`);
  }
  const request = { method: method?.toUpperCase() ?? 'POST', path, query, headers };
  return { request: { ...request, payload: body.join('\n\n') }, issues };
}

function readTarget(target: string): { host: string; path: string; query: string } {
  const [, host = '', rest = ''] = /^(?:https?:\/\/([^/?#]+))?(.*)$/i.exec(target) ?? [];
  const [path = '', ...query] = rest.split('?');
  return { host, path: path || '/', query: query.join('?') };
}

/** The service that a request calls: the first label of its host; empty if there is no host. */
export function serviceOf({ headers }: SignedRequest): string {
  return /^[a-z0-9-]+/i.exec(headers.get('host') ?? '')?.[0].toLowerCase() ?? '';
}
