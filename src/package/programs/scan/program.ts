import type { Language } from '../language.ts';
import type { Imports } from './imports.ts';

/** A call of an action through the client of an SDK. */
export interface Call {
  /** The service, where an import says it. */
  readonly service: string | null;
  readonly action: string;
}

/** What a program does after a comparison that is true. */
export type Intent = 'retry' | 'give-up';

/** A place where a program compares the code of an error. */
export interface Comparison {
  /** The code, as it is written or as the program defines the name; `null` for any other name. */
  readonly code: string | null;
  /** The name of the constant, without its package; `null` where a string is written. */
  readonly name: string | null;
  /** The package or class in front of the name: `cvm` of `cvm.INVALIDPARAMETERVALUE_LIMIT`. */
  readonly owner: string | null;
  /** Whether the program gives the name a value there, so that no other definition counts. */
  readonly isBound: boolean;
  /** Where the code or the name begins and ends, without quotes. */
  readonly start: number;
  readonly end: number;
  /** Whether what is compared is surely an error of an SDK of Tencent Cloud. */
  readonly isSure: boolean;
  /** Whether it is surely an error of something else. */
  readonly isForeign: boolean;
  /** Whether a function compares it, whose name alone says so. */
  readonly isHelper: boolean;
  /** The calls of which one has failed; `null` where that is not sure. */
  readonly calls: readonly Call[] | null;
  readonly intent: Intent | null;
}

/** A string that a program gives a name to, outside of functions. */
export interface Definition {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Everything about error codes in one source file. */
export interface Program {
  readonly language: Language;
  readonly imports: Imports;
  /** In the order of the source. */
  readonly comparisons: readonly Comparison[];
  /** The strings that look like codes and have a name. */
  readonly definitions: readonly Definition[];
}
