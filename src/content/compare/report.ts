import type { ContentDiff } from './content-diff.ts';

/** What a report says of the two states, and how long it may be. */
export interface ReportOptions {
  /** What the states are called, such as a folder or a revision. */
  names: { before: string; after: string };
  /**
   * The maximum number of lines in a group; the others are counted.
   * @default 20
   */
  limit?: number;
}

/** How many characters of a text a report quotes. */
const QUOTED_LENGTH = 300;

/** A text cut to what a report quotes, and what is left of it by its length. */
export function shorten(text: string): string {
  if (text.length <= QUOTED_LENGTH) return text;
  const left = (text.length - QUOTED_LENGTH).toLocaleString('en-US');
  return `${text.slice(0, QUOTED_LENGTH)}… (${left} more characters)`;
}

/** `name of 2026-08-21 12:00:00` for a state whose data is dated. */
export function nameState(
  state: ContentDiff['before'],
  name: string,
  quote: (text: string) => string,
): string {
  return state.updatedAt === null ? quote(name) : `${quote(name)} of ${quote(state.updatedAt)}`;
}
