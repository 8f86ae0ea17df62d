/**
 * How closely a folded text contains the words in their order: 1 if they are next to each other, less the more is
 * between them, 0 if it does not contain them in this order. A plural also matches its singular.
 */
export function closeness(folded: string, words: readonly string[]): number {
  if (folded.includes(words.join(''))) return 1;
  const stems = words.map(stemOf);
  let end = 0;
  for (const stem of stems) {
    const at = folded.indexOf(stem, end);
    if (at < 0) return 0;
    end = at + stem.length;
  }
  // From the end back, because the first of the words may occur again closer to the others.
  let start = end;
  for (const stem of stems.toReversed()) start = folded.lastIndexOf(stem, start - stem.length);
  return stems.join('').length / (end - start + 1);
}

function stemOf(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
