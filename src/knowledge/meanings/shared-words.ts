/** So many words in a row are not our own. */
const COPIED_WORDS = 6;

/** The first run of six words that two texts share, in lower case; `null` if there is none. */
export function sharedWords(text: string, source: string): string | null {
  const runs = new Set(runsOf(source));
  return runsOf(text).find((run) => runs.has(run)) ?? null;
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words
    .slice(0, Math.max(0, words.length - COPIED_WORDS + 1))
    .map((_, at) => words.slice(at, at + COPIED_WORDS).join(' '));
}
