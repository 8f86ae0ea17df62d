/** Names for a sentence: `` `a`, `b` or `c` ``. */
export function quotedNames(names: readonly string[], word = 'or'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`;
}
