import * as z from 'zod';

/** One word. */
const NAME = /^[a-z][\w-]*$/i;
/** The names of what is not a text to read as it is. */
const NAMES: ReadonlySet<string> = new Set(['service', 'action', 'code', 'from', 'to', 'site']);
const SITES: Readonly<Record<string, string>> = {
  ...{ intl: 'international', en: 'international', global: 'international' },
  ...{ cn: 'china', zh: 'china', domestic: 'china' },
};

/**
 * Arguments as a tool takes them: without null and empty ones, numbers within bounds, an object as text, a service
 * without its address, and the service of `cvm:RunInstances` apart from its action.
 */
export function fittedArguments(
  given: Readonly<Record<string, unknown>>,
  shape: Readonly<Record<string, z.ZodType>>,
): Record<string, unknown> {
  const fitted = new Map<string, unknown>();
  for (const [name, value] of Object.entries(given)) {
    const schema = shape[name];
    const fit = schema ? fittedValue(name, value, withoutDefault(schema)) : value;
    if (fit !== null && fit !== undefined && fit !== '') fitted.set(name, fit);
  }
  const [service, action, ...others] = String(fitted.get('action') ?? '').split(':');
  if (others.length === 0 && NAME.test(service ?? '') && NAME.test(action ?? '')) {
    fitted.set('action', action);
    if ('service' in shape && !fitted.has('service'))
      fitted.set('service', String(service).toLowerCase());
  }
  return Object.fromEntries(fitted);
}

/** A text of any value; a response may be given as an object. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function fittedValue(name: string, value: unknown, schema: z.ZodType): unknown {
  if (value === null || value === undefined) return undefined;
  if (schema instanceof z.ZodNumber) return withinBounds(value, schema);
  if (schema instanceof z.ZodBoolean) return value === 'true' || (value !== 'false' && value);
  const text = textOf(value);
  const trimmed = NAMES.has(name) ? text.trim() : text;
  if (name === 'site') return SITES[trimmed.toLowerCase()] ?? trimmed.toLowerCase();
  return name === 'service' ? serviceOf(trimmed) : trimmed;
}

/** The first label of a domain: `cvm` of `https://cvm.tencentcloudapi.com/`. */
function serviceOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[./:].*$/s, '');
}

function withinBounds(value: unknown, { minValue, maxValue }: z.ZodNumber): unknown {
  const isDigits = typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value);
  const number = isDigits ? Number(value) : value;
  if (typeof number !== 'number') return number;
  return Math.min(Math.max(number, minValue ?? number), maxValue ?? number);
}

function withoutDefault(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional;
  return isWrapped ? withoutDefault(schema.unwrap() as z.ZodType) : schema;
}
