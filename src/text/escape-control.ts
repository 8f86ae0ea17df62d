/**
 * What a terminal might act on, or show as something else than it is: control characters except the
 * line break, escape sequences' first bytes in both forms, and marks that turn the direction of text.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Writes such characters as `\u001b`, so that text from outside is shown and never obeyed. */
export function escapeControl(text: string, { keepLineBreaks = false } = {}): string {
  return text.replace(UNSAFE, (character) => {
    if (character === '\n' && keepLineBreaks) return character;
    return character.length === 1
      ? escapeUnit(character, 0)
      : escapeUnit(character, 0) + escapeUnit(character, 1);
  });
}

function escapeUnit(text: string, position: number): string {
  return `\\u${text.charCodeAt(position).toString(16).padStart(4, '0')}`;
}
