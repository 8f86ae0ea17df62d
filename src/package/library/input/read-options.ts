import type { RetryContext } from '../../../knowledge/retries/retry.ts';
import type { MessageReading } from '../../../messages/reading.ts';
import type { ExplainOptions } from '../explanation.ts';
import type { ServiceRecord } from '../types.ts';
import { readProperty } from './safe-read.ts';

/** Options of `explain` whose every value has its type. */
export type CheckedOptions = RetryContext &
  Required<Pick<ExplainOptions, 'services'>> &
  Pick<ExplainOptions, 'reading'>;

const NO_OPTIONS: CheckedOptions = Object.freeze({ services: [] });

/** Reads options from JavaScript. Never throws: a value without the documented type is left out. */
export function readOptions(options: unknown): CheckedOptions {
  if (options === undefined) return NO_OPTIONS;
  const services = readProperty(options, 'services');
  const reading = readProperty(options, 'reading');
  return {
    ...readContext(options),
    ...(isReading(reading) && { reading }),
    services: Array.isArray(services) ? services.filter(isRecord) : [],
  };
}

/** Reads where an error came from. Never throws: a value that is not a string is left out. */
export function readContext(context: unknown): RetryContext {
  const texts = ['service', 'action', 'message'].flatMap((key) => {
    const text = readProperty(context, key);
    return typeof text === 'string' ? [[key, text]] : [];
  });
  return Object.fromEntries(texts);
}

function isReading(value: unknown): value is MessageReading {
  return (
    typeof readProperty(value, 'text') === 'string' &&
    Array.isArray(readProperty(value, 'otherCodes'))
  );
}

function isRecord(value: unknown): value is ServiceRecord {
  return (
    typeof readProperty(value, 'service') === 'string' &&
    Array.isArray(readProperty(value, 'errors'))
  );
}
