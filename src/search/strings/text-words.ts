import { wordsOf } from '../../text/words.ts';

const RUN = /[\p{L}\p{N}]+/gu;
const ASCII = /^[A-Za-z0-9]*$/;

/**
 * The words of a text, in lower case and in order. A name in it is split into its words, as by {@link wordsOf}. Words
 * in another script than Latin are not split.
 */
export function textWords(text: string): string[] {
  const runs = text.match(RUN) ?? [];
  return runs.flatMap((run) => (ASCII.test(run) ? wordsOf(run) : run.toLowerCase()));
}
