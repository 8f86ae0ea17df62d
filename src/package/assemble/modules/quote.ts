/** Words that begin a statement of an ES module. */
const MODULE_WORDS = /\b(im|ex)port\b/g;

/**
 * A string as a literal in single quotes, safe in JavaScript and in TypeScript. Tools guess the kind of
 * a module by looking for `import … from` in its text, so the letter `p` of these words is escaped.
 */
export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replaceAll(MODULE_WORDS, '$1\\u0070ort')}'`;
}

/** A union of literals, one a line; `never` for none. */
export function unionOf(texts: readonly string[]): string {
  return texts.length === 0 ? 'never' : texts.map((text) => `\n  | ${quote(text)}`).join('');
}
