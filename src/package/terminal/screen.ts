import type { Hints } from './hints.ts';
import type { Style } from './style.ts';

/** How and how wide text is set. */
export interface Screen {
  readonly style: Style;
  /** Columns; `Infinity` where lines are not to be broken. */
  readonly width: number;
  /** Where a text that is cut sends its reader. */
  readonly hints: Hints;
}
