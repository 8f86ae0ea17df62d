import type { JSONRPCMessage } from '@modelcontextprotocol/server';
import { TOOLS } from './tools.ts';

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
  action: ['api', 'apiName', 'api_name', 'operation', 'method', 'actionName', 'Action', 'name'],
  from: ['since', 'fromVersion', 'from_version', 'fromRelease', 'old', 'version'],
  to: ['until', 'toVersion', 'to_version', 'toRelease', 'new'],
  offset: ['skip', 'start', 'cursor'],
  limit: ['max', 'count', 'maxResults', 'max_results', 'top_k'],
  site: ['edition'],
};

/** The arguments that take all that is given: a code and its message are one input. */
const JOINED: ReadonlySet<string> = new Set(['input', 'text']);

/**
 * A message whose tool call has the arguments that the tool knows: `errorCode` is `input`, `product` is `service`, and so
 * on; a service is in lower case and without its domain. An argument that is given by its own name stays.
 */
export function withKnownArguments(message: JSONRPCMessage): JSONRPCMessage {
  if (!('method' in message) || message.method !== 'tools/call') return message;
  const { params } = message;
  const given = params?.arguments;
  const tool = TOOLS.find(({ name }) => name === params?.name);
  if (!tool || typeof given !== 'object' || given === null || Array.isArray(given)) return message;
  const renamed = rename(given as Record<string, unknown>, Object.keys(tool.input.shape));
  return { ...message, params: { ...params, arguments: renamed } };
}

function rename(given: Readonly<Record<string, unknown>>, known: readonly string[]) {
  const renamed = new Map(Object.entries(given));
  for (const name of known) {
    if (renamed.has(name)) continue;
    const [first, ...others] = (ALIASES[name] ?? []).filter(
      (other) => renamed.has(other) && !known.includes(other),
    );
    if (first === undefined) continue;
    const value = renamed.get(first);
    const rest = others.map((other) => textOf(renamed.get(other)));
    const isLabeled = CODE.includes(first) && rest.length > 0;
    const joined = [isLabeled ? `Code=${textOf(value)}` : textOf(value), ...rest].join(
      ', Message=',
    );
    renamed.set(name, JOINED.has(name) ? joined : value);
  }
  const service = renamed.get('service');
  if (typeof service === 'string')
    renamed.set('service', service.trim().toLowerCase().replace(/\..*$/, ''));
  return Object.fromEntries(renamed);
}

/** A response may be given as an object. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
