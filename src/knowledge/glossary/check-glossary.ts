import type { Glossary } from '../../schema/reviewed/glossary.ts';
import { compareText } from '../../text/compare-text.ts';
import { GLOSSARY_FILE } from './load-glossary.ts';

/** What a check of the glossary found. */
export interface GlossaryReport {
  readonly concepts: number;
  /** English and Chinese words and phrases, each once. */
  readonly words: number;
  /** Sentences that name the file and the word. */
  readonly problems: readonly string[];
}

/**
 * Checks how the concepts fit together: they are sorted, a Chinese word has one meaning or none, no concept lists a
 * word twice, and the characters that are folded are those that the words need.
 */
export function checkGlossary({ concepts, stopWords, traditional }: Glossary): GlossaryReport {
  const chinese = [...concepts.flatMap(({ zh }) => zh), ...stopWords.zh];
  const english = concepts.flatMap(({ en }) =>
    new Set(en).size === en.length ? [] : en.slice(0, 1),
  );
  const unsorted = concepts.filter(({ en }, at) => {
    const [before = ''] = concepts[at - 1]?.en ?? [];
    return compareText(before, en[0] ?? '') > 0;
  });
  const simplified = new Set(chinese.join(''));
  const { from, to } = traditional;
  return {
    concepts: concepts.length,
    words: new Set(concepts.flatMap(({ en, zh }) => [...en, ...zh])).size,
    problems: [
      ...unsorted.map(({ en }) => `${en[0]} is not in its place: sort the concepts`),
      ...repeatedIn(chinese).map((word) => `${word} has two meanings`),
      ...repeatedIn(stopWords.en).map((word) => `the stop word ${word} is listed twice`),
      ...english.map((word) => `the concept ${word} lists a word twice`),
      ...[...from].filter((one) => simplified.has(one)).map((one) => `${one} is folded and used`),
      ...[...to].filter((one) => !simplified.has(one)).map((one) => `no word contains ${one}`),
    ].map((problem) => `${GLOSSARY_FILE}: ${problem}`),
  };
}

function repeatedIn(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, at) => words.indexOf(word) !== at))];
}
