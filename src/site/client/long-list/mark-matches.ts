import { type ListedRow, searchedParts } from './list-rows.ts';

/** More marks than anyone reads would only take time. */
const MOST_ROWS = 150;
const NAME = 'list-match';

/** Marks words in rows, in their place: the page itself does not change. Browsers without highlights show none. */
export function markMatches(rows: readonly ListedRow[], words: readonly string[]): void {
  if (!CSS.highlights) return;
  if (words.length === 0) CSS.highlights.delete(NAME);
  else {
    const ranges = rows
      .slice(0, MOST_ROWS)
      .flatMap(({ element }) => searchedParts(element).flatMap((part) => rangesIn(part, words)));
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }
}

/** The places of words below a node; a name has line-break hints, so that a word can be in several texts. */
function rangesIn(part: Node, words: readonly string[]): StaticRange[] {
  const text = (part.textContent ?? '').toLowerCase();
  return words.flatMap((word) => {
    const ranges: StaticRange[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const [startContainer, startOffset] = placeAt(part, at);
      const [endContainer, endOffset] = placeAt(part, at + word.length);
      ranges.push(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
    }
    return ranges;
  });
}

/** The text node that a character of a part is in, and its offset there. */
function placeAt(part: Node, offset: number): [node: Node, offset: number] {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let node: Node | null = part.nodeType === Node.TEXT_NODE ? part : texts.nextNode();
  let before = 0;
  while (node) {
    const length = node.textContent?.length ?? 0;
    if (offset <= before + length) return [node, offset - before];
    before += length;
    node = texts.nextNode();
  }
  return [part, 0];
}
