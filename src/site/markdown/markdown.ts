/** Blocks of Markdown with an empty line between them; absent blocks are left out. */
export function joinBlocks(parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A list, each item in one or several lines. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item.replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n');
}

/** A list whose items are counted from 1, each in one or several lines. */
export function numbered(items: readonly string[]): string {
  return items.map((item, at) => `${at + 1}. ${item.replace(/\n(?=[^\n])/g, '\n   ')}`).join('\n');
}

/** Text between fences, exactly as it is. */
export function codeBlock(text: string, language = ''): string {
  const runs = text.includes('```') ? text.match(/`{3,}/g) : null;
  const fence = '`'.repeat(Math.max(2, ...(runs ?? []).map((run) => run.length)) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
