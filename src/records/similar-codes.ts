import { wordsOf } from '../text/words.ts';

/** A code of a service. */
export interface ServiceCode {
  service: string;
  code: string;
}

/** How many a page shows. */
const COUNT = 8;
/** A sub-code of one word says too little for a comparison. */
const FEWEST_WORDS = 2;

/** Finds codes whose sub-codes have the same words, in any category and service. */
export type SimilarCodes = (code: string) => ServiceCode[];

/**
 * Compares the words after the first dot, without a final `error`: `AccountNotExistError` and
 * `AccountNotExist` are similar. The code itself, in any service, is not among the similar ones.
 */
export function findSimilarCodes(codes: Iterable<ServiceCode>): SimilarCodes {
  const byWords = Map.groupBy(codes, ({ code }) => keyOf(code));
  return (code) => {
    const key = keyOf(code);
    const alike = key === null ? [] : (byWords.get(key) ?? []);
    return alike.filter((other) => other.code !== code).slice(0, COUNT);
  };
}

function keyOf(code: string): string | null {
  const dot = code.indexOf('.');
  const words = wordsOf(dot < 0 ? '' : code.slice(dot + 1));
  const telling = words.at(-1) === 'error' ? words.slice(0, -1) : words;
  return telling.length < FEWEST_WORDS ? null : telling.join(' ');
}
