/** A link in prose: its label, and the place behind it. */
export interface Link {
  label: string;
  end: number;
}

/**
 * Tells whether a `[label](address)` begins at a place. Ask of ever later places: then the text is
 * read once, however many brackets in it close nothing.
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

/** Finds the next such character from ever later places on; the text's length when there is none. */
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
