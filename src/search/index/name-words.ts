import { wordsOf } from '../../text/words.ts';
import { textWords } from '../strings/text-words.ts';
import type { Steps } from '../strings/time-slices.ts';
import { WordIndex } from '../words/word-index.ts';
import { WordSearch } from '../words/word-search.ts';
import type { Directory } from './directory.ts';
import type { DescriptionsPart } from './parts.ts';

/** Creates the search by the words of names. */
export function* makeNameWords(directory: Directory): Steps<WordSearch> {
  const words = new WordSearch(directory.names.length, {
    entriesOf: (service) => directory.entriesOf(service),
    bonusOf: (entry) => directory.bonusOf(entry),
  });
  const index = new WordIndex();
  for (const [entry, name] of directory.names.entries()) {
    const product = directory.productNames(entry).flatMap(textWords);
    words.enter(index, entry, [...wordsOf(name), ...product]);
    yield;
  }
  words.addField(index);
  return words;
}

/** Adds the words of all descriptions to an index. */
export function* indexDescriptions(part: DescriptionsPart, words: WordSearch): Steps<WordIndex> {
  const index = new WordIndex();
  for (const [entry, texts] of [...part.codes, ...part.actions].entries()) {
    words.enter(index, entry, textWords(texts.join(' ')));
    yield;
  }
  return index;
}
