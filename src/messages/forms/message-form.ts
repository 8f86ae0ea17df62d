import type { Said } from '../reading.ts';

/** A pattern of a form of message, compiled from a record of `content/reviewed/messages.json`. */
export interface MessageForm extends Pick<Said, 'form' | 'retry' | 'fixedBy'> {
  /** Letters in lower case; every message of the form contains them, or some of those between `|`. */
  readonly anchor: string;
  /**
   * The pattern in short, from which {@link formExpression} makes the regular expression: letters in lower
   * case, `[…]` what may be missing, `<a|b>` alternatives, `{x}` slots by the letter of their kind, blank
   * and `^` white space that must and may be there, backquote any quotation marks.
   */
  readonly pattern: string;
  /** The names of the groups of the pattern, in order. */
  readonly slots: readonly string[];
  /** The sentences with `{slot}`; a part in square brackets is left out unless its slots are found. */
  readonly says: string;
  readonly fix: string | null;
  /** The codes that such messages have, the likeliest first; empty where any code is possible. */
  readonly codes: readonly string[];
  /** Whether such a message can only be one of Tencent Cloud's API, so that it is enough without a code. */
  readonly isDistinct: boolean;
}
