/** Names by their lower case; `undefined` for a form that several names have. */
export function byLowerCase(names: Iterable<string>): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const name of names) {
    const word = name.toLowerCase();
    found.set(word, found.has(word) ? undefined : name);
  }
  return found;
}
