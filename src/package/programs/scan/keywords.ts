import type { Tokens } from '../tokens/tokens.ts';

/** Words that begin a function. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  'function',
  'def',
  'public',
  'private',
  'protected',
  'fun',
  'func',
]);

/** The lengths of the words that matter where they call nothing, as bits, by their first letter. */
const LENGTHS = new Uint32Array(128);
for (const word of `${[...FUNCTION_WORDS].join(' ')} lambda try begin catch except rescue in switch
  match case when const let var for foreach`.split(/\s+/)) {
  const first = word.charCodeAt(0);
  LENGTHS[first] = (LENGTHS[first] ?? 0) | (1 << word.length);
}

/** A word can matter by its first letter and its length; longer ones are types of an SDK. */
export function mayMatter(tokens: Tokens, at: number): boolean {
  const start = tokens.startOf(at);
  const length = tokens.endOf(at) - start;
  if (length < 10) return ((LENGTHS[tokens.source.charCodeAt(start)] ?? 0) & (1 << length)) !== 0;
  return (
    tokens.source.startsWith('TencentCloudSDK', start) ||
    tokens.source.startsWith('Request', start + length - 7)
  );
}

/** The words in front of what is done with a caught error. */
export const CATCHES: ReadonlySet<string> = new Set(['catch', 'except', 'rescue']);
