import type { RetryAnswer } from '../../knowledge/retries/should-retry.ts';
import { shortPath } from '../../text/paths.ts';
import type { ExplainOptions, Explanation } from './explanation.ts';
import { readProperty } from './input/safe-read.ts';

/** What is known about the code of an error, short enough for a log. */
export interface Help {
  /** What the code means; without a record of its service, the likely cause. `null` if nothing is known. */
  readonly meaning: string | null;
  /** The first thing to do; `null` if nothing is known. */
  readonly fix: string | null;
  /** Whether to send the same call again. */
  readonly retry: RetryAnswer;
  /** The short address of the code: a URL if you name your site, else its path: `/e/LimitExceeded/`. */
  readonly address: string;
}

/** An error with its help, which is absent if the error has no code that the catalog lists. */
export type Helped<E> = E & { readonly help?: Help };

/** Settings of {@link withHelp}: what {@link explain} takes, and the address of the site. */
export interface HelpOptions extends ExplainOptions {
  /** The URL of the site, with its folder if it has one: `https://errors.example.org`. */
  readonly site?: string;
}

/** Adds to an error what a function `explain` says about it. Never throws. */
export function addHelp<E>(
  error: E,
  explain: (input: unknown, options?: ExplainOptions) => Explanation,
  options?: HelpOptions,
): Helped<E> {
  if (typeof error !== 'object' || error === null || !takesHelp(error)) return error as Helped<E>;
  const { code, known, layer, meaning, fix, cause, advice, shouldRetry } = explain(error, options);
  const about = cause?.known ? cause.code : code;
  // What an unknown code resembles says too little, and has no page.
  const isListed = known || cause?.known || (layer !== 'api-3.0' && meaning !== null);
  if (about === null || !isListed) return error as Helped<E>;
  const site = readProperty(options, 'site');
  const help: Help = Object.freeze({
    meaning: meaning ?? advice?.cause ?? null,
    fix: fix ?? advice?.fix ?? null,
    retry: shouldRetry.answer,
    address: `${typeof site === 'string' ? site.replace(/\/$/, '') : ''}${shortPath(about)}`,
  });
  return attach(error, help);
}

/** Whether an error has no `help` from anywhere else. */
function takesHelp(error: object): boolean {
  const present = readProperty(error, 'help');
  return present === undefined || readProperty(present, 'address') !== undefined;
}

function attach<E extends object>(error: E, help: Help): Helped<E> {
  const property = { value: help, enumerable: true, configurable: true, writable: true };
  try {
    if (Reflect.defineProperty(error, 'help', property)) return error;
    if (!(error instanceof Error)) return { ...error, help };
    return Object.create(error, { help: property });
  } catch {
    return error;
  }
}
