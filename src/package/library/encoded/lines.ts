/** The lines of generated data; none for an empty text, where `split` would give one. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
