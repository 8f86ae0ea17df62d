/** How text is set off on a terminal. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  warn(text: string): string;
  /** What matched a search. */
  mark(text: string): string;
}

/** Escape sequences where colour is wanted, plain text elsewhere. */
export function createStyle(color: boolean): Style {
  const set = (on: number, off: number) => (text: string) =>
    color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { strong: set(1, 22), faint: set(2, 22), warn: set(33, 39), mark: set(36, 39) };
}
