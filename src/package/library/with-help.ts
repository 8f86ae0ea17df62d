import type { RetryAnswer } from '../../knowledge/retries/should-retry.ts';
import { shortPath } from '../../text/paths.ts';
import type { ExplainOptions, Explanation } from './explanation.ts';
import { readProperty } from './input/safe-read.ts';
import { isOfOtherCloud } from './other-cloud-error.ts';

/** What is known about the code of an error, short enough for a log. */
export interface Help {
  /** The code that this is about: the inner one if the error has a cause, and always one that the catalog lists. */
  readonly code: string;
  /** What the code means; without a record of its service, the likely cause. `null` if nothing is known. */
  readonly meaning: string | null;
  /** The first thing to do; `null` if nothing is known. */
  readonly fix: string | null;
  /** Whether to send the same call again. */
  readonly retry: RetryAnswer;
  /** The short address of the code: a URL if you name your site, else its path: `/e/LimitExceeded/`. */
  readonly address: string;
}

/** An error with its help, which is absent if the catalog does not list its code, or another cloud made it. */
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
  if (typeof error !== 'object' || error === null || !takesHelp(error) || isOfOtherCloud(error))
    return error as Helped<E>;
  const { code, known, layer, meaning, fix, cause, advice, shouldRetry } = explain(error, options);
  const about = cause?.known ? cause.code : code;
  // What an unknown code resembles says too little, and has no page.
  const isListed = known || cause?.known || (layer !== 'api-3.0' && meaning !== null);
  if (about === null || !isListed) return error as Helped<E>;
  const site = readProperty(options, 'site');
  const help: Help = Object.freeze({
    code: about,
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
    return Object.defineProperty(copyOf(error), 'help', property) as Helped<E>;
  } catch {
    return error;
  }
}

/** An object of the same class with the same properties, which takes more. */
function copyOf(error: object): object {
  const copy = Object.create(Object.getPrototypeOf(error));
  for (const [name, { enumerable = false }] of Object.entries(
    Object.getOwnPropertyDescriptors(error),
  )) {
    // The stack is an accessor that works for the error alone.
    const value = readProperty(error, name);
    Object.defineProperty(copy, name, { value, enumerable, configurable: true, writable: true });
  }
  return copy;
}
