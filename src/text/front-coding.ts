/** Shared beginnings are counted in one digit of base 36, so at most this many are saved. */
const MAX_SHARED = 35;

/**
 * A sorted list as one string, each line saying in its first character how much it shares with the
 * line before. Halves the bytes of names before compression, a tenth after it.
 * @throws {RangeError} when a text holds a line break.
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
