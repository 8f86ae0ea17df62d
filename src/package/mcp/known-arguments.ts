import type { JSONRPCMessage } from '@modelcontextprotocol/server';
import { fittedArguments, textOf } from './fitted-arguments.ts';
import { TOOLS } from './tools/tools.ts';

const CODE = ['code', 'errorCode', 'error_code', 'errorcode', 'ErrorCode', 'Code'];
const MESSAGE = ['message', 'errorMessage', 'error_message', 'msg', 'Message'];
const TEXT = ['error', 'text', 'log', 'logs', 'response', 'content', 'input'];

/** What models call an argument, the likeliest first. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  input: [...CODE, ...MESSAGE, ...TEXT, 'query'],
  code: [...CODE, ...TEXT, 'query'],
  text: [...TEXT, ...MESSAGE, 'denial', 'query'],
  query: ['q', 'search', 'keyword', 'keywords', 'term', 'name', ...TEXT, ...CODE, ...MESSAGE],
  service: ['product', 'serviceName', 'service_name', 'productName', 'module', 'Service'],
  action: ['api', 'apiName', 'api_name', 'operation', 'actionName', 'Action', 'method', 'name'],
  from: ['since', 'fromVersion', 'from_version', 'fromRelease', 'old', 'version'],
  to: ['until', 'toVersion', 'to_version', 'toRelease', 'new'],
  offset: ['skip', 'start', 'cursor'],
  limit: ['max', 'count', 'maxResults', 'max_results', 'top_k'],
  site: ['edition'],
};

/** Aliases that often mean something else, such as a method of HTTP, and how their values look. */
const VAGUE: Readonly<Record<string, RegExp>> = {
  method: /^\s*([a-z]\w*:)?[A-Z]\w*[a-z]\w*\s*$/,
  name: /^\s*([a-z]\w*:)?[A-Z]\w*[a-z]\w*\s*$/,
  version: /^\s*v?\d+(\.\d+){2,3}\s*$/,
};

/** The arguments that take all that is given: a code and its message are one input. */
const JOINED: ReadonlySet<string> = new Set(['input', 'text']);
/** A code alone. */
const WORD = /^\s*[A-Z][\w.-]*\s*$/;

/**
 * A message whose tool call has the arguments that the tool knows: `errorCode` is `input`, `product` is `service`, and so
 * on, in the form that the tool takes. An argument that is given by its own name stays, but a message is added to it.
 * @throws {RangeError} for an object that is too deep to be a text.
 */
export function withKnownArguments(message: JSONRPCMessage): JSONRPCMessage {
  if (!('method' in message) || message.method !== 'tools/call') return message;
  const { params } = message;
  const given = params?.arguments;
  const tool = TOOLS.find(({ name }) => name === params?.name);
  if (!tool || typeof given !== 'object' || given === null || Array.isArray(given)) return message;
  const { shape } = tool.input;
  const renamed = rename(given as Record<string, unknown>, Object.keys(shape));
  return { ...message, params: { ...params, arguments: fittedArguments(renamed, shape) } };
}

function rename(given: Readonly<Record<string, unknown>>, known: readonly string[]) {
  const isGiven = (name: string) => given[name] != null && given[name] !== '';
  const renamed = { ...given };
  for (const name of known) {
    const aliases = (ALIASES[name] ?? []).filter(
      (alias) => !known.includes(alias) && isGiven(alias) && isMeant(alias, name, given, known),
    );
    const names = isGiven(name) ? [name, ...aliases] : aliases;
    const [first] = names;
    if (first === undefined) continue;
    renamed[name] = JOINED.has(name) ? joined(names, given) : given[first];
  }
  return renamed;
}

/** Whether an alias with more than one sense has the one of the argument. */
function isMeant(
  alias: string,
  name: string,
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): boolean {
  const looks = name === 'query' ? undefined : VAGUE[alias];
  if (!looks) return true;
  // With a text to read, the action is a detail that a wrong name makes worse.
  return !known.includes('input') && looks.test(String(given[alias]));
}

/** All texts as one: a code, then what is said of it. */
function joined(names: readonly string[], given: Readonly<Record<string, unknown>>): string {
  const isCode = (name: string) => CODE.includes(name);
  const sorted = names.toSorted((one, other) => Number(isCode(other)) - Number(isCode(one)));
  const texts = [...new Set(sorted.map((name) => textOf(given[name])))];
  const apart = texts.filter((text) => !texts.some((one) => one !== text && one.includes(text)));
  const [first = '', ...rest] = apart;
  if (rest.length === 0) return first;
  const isLabeled = isCode(sorted[0] ?? '') || WORD.test(first);
  return [isLabeled ? `Code=${first.trim()}` : first, ...rest].join(', Message=');
}
