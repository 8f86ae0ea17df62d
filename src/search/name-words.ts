import { wordsOf } from '../lib/words.ts';
import type { Directory } from './directory.ts';
import { textWords } from './text-words.ts';
import { WordIndex } from './word-index.ts';
import { WordSearch } from './word-search.ts';

/** The steps that enter the words of each name, the last of which gives the search by words. */
export function makeNameWords(directory: Directory) {
  const words = new WordSearch(directory.names.length);
  const index = new WordIndex();
  const step = (entry: number) => {
    const product = directory.productNames(entry).flatMap(textWords);
    words.enter(index, entry, [...wordsOf(directory.names[entry] ?? ''), ...product]);
  };
  const finish = () => {
    words.addField(index);
    return words;
  };
  return { step, finish };
}
