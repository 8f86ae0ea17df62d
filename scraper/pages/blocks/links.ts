/** A link in prose: its label, and the position after it. */
export interface Link {
  label: string;
  end: number;
}

/**
 * Finds the `[label](address)` that begins at a position. Call it with increasing positions: then the
 * text is read once, however many brackets are unmatched.
 */
export function linkFinder(text: string): (at: number) => Link | null {
  const labelEnd = forward(text, ']');
  const addressEnd = forward(text, ')');
  return (at) => {
    if (text[at] !== '[') return null;
    const close = labelEnd(at);
    if (text[close + 1] !== '(') return null;
    const end = addressEnd(close);
    return end === text.length ? null : { label: text.slice(at + 1, close), end: end + 1 };
  };
}

/** Finds the next occurrence of a character from increasing positions; the text's length if there is none. */
function forward(text: string, character: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(character, from);
      found = next < 0 ? text.length : next;
    }
    return found;
  };
}
