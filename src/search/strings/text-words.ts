import { wordsOf } from '../../text/words.ts';

const RUN = /[\p{L}\p{N}]+/gu;
const ASCII = /^[A-Za-z0-9]*$/;

/**
 * The words of a running text, in lower case and in order; a name within it gives its words apart,
 * as in {@link wordsOf}. What is written in another script stays in one piece.
 */
export function textWords(text: string): string[] {
  const runs = text.match(RUN) ?? [];
  return runs.flatMap((run) => (ASCII.test(run) ? wordsOf(run) : run.toLowerCase()));
}
