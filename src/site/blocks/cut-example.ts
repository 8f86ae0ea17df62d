/** How much of an example a page shows, so that the longest is still quick to load. */
const MOST_CHARACTERS = 4_000;

/** An example as a page shows it, and a sentence on what is left out; empty if it is complete. */
export function cutExample(text: string): { shown: string; cut: string } {
  const left = text.length - MOST_CHARACTERS;
  return {
    shown: text.slice(0, MOST_CHARACTERS),
    cut: left > 0 ? `Truncated: ${left} more characters in the source.` : '',
  };
}
