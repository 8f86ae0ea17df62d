import type { AdvicePlace, RetryStance } from '../../../schema/reviewed/advice.ts';
import type { FixedBy } from '../advice.ts';

/** The part of an advice that the package contains: its codes and its short texts. */
export interface CarriedAdvice extends AdvicePlace {
  readonly fixedBy: readonly FixedBy[];
  readonly retry?: RetryStance | undefined;
  readonly cause: string;
  readonly fix: string;
}

/**
 * The advice, packed: columns between form feeds, a line for each advice, and the entries of a line between
 * tabs. A code is its distance among the packed codes from the code before, in base 36, or, if the list does
 * not have it, the code itself after `=`.
 */
export type EncodedAdvice = string;

/** The columns, in order. */
export const ADVICE_COLUMNS = [
  'name',
  'before',
  'fixedBy',
  'retry',
  'cause',
  'fix',
  'codes',
  'clientCodes',
  'categories',
  'problems',
  'within',
  'outside',
  'everything',
] as const;

/** The entries of an advice, by column. */
export type AdviceEntries = Record<(typeof ADVICE_COLUMNS)[number], string[]>;

/** Unpacks the advice; `codes` are the packed codes. Its lists are frozen, because all callers share them. */
export function decodeAdvice(encoded: EncodedAdvice, codes: readonly string[]): CarriedAdvice[] {
  const columns = encoded.split('\f').map((column) => column.split('\n'));
  return (columns[0] ?? []).flatMap((named, row) => {
    const entries = Object.fromEntries(
      ADVICE_COLUMNS.map((name, at) => [
        name,
        (columns[at]?.[row] || undefined)?.split('\t') ?? [],
      ]),
    ) as AdviceEntries;
    const { name, before, fixedBy, retry, cause, fix, everything, ...covers } = entries;
    if (named === '') return [];
    return {
      name: named,
      covers: {
        ...covers,
        codes: codesAt(covers.codes, codes),
        subjects: [],
        everything: everything.length > 0,
      },
      before,
      fixedBy: Object.freeze(fixedBy) as readonly FixedBy[],
      retry: retry[0] as RetryStance | undefined,
      cause: cause[0] ?? '',
      fix: fix[0] ?? '',
    };
  });
}

function codesAt(packed: readonly string[], codes: readonly string[]): string[] {
  let place = 0;
  return packed.flatMap((one) => {
    if (one.startsWith('=')) return one.slice(1);
    place += Number.parseInt(one, 36);
    return codes[place] ?? [];
  });
}
