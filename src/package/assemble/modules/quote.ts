/** A string as a literal in single quotes, safe in JavaScript and in TypeScript. */
export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}

/** A union of literals, one a line; `never` for none. */
export function unionOf(texts: readonly string[]): string {
  return texts.length === 0 ? 'never' : texts.map((text) => `\n  | ${quote(text)}`).join('');
}
