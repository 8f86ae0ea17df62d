/** Each sentence, up to a mark at its end; what follows the last mark is one as well. */
const SENTENCES = /\S.*?[.!?]["”)]?(?=\s|$)|\S.*$/gs;

/**
 * The first sentences of a text that together have at most `most` characters. If the first sentence is longer, it is
 * cut between two words and ends with an ellipsis.
 */
export function cutSentences(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = '';
  for (const sentence of text.match(SENTENCES) ?? []) {
    const longer = cut === '' ? sentence : `${cut} ${sentence}`;
    if (longer.length > most) break;
    cut = longer;
  }
  return cut || `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
