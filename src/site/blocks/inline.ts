import type { Link } from '../../records/link.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';

/** What only works in a browser; Markdown leaves it out. */
export type Control =
  | { type: 'control'; control: 'copy'; text: string; label: string; purpose?: string }
  | { type: 'control'; control: 'contents'; parts: readonly ContentsPart[] }
  | { type: 'control'; control: 'keep-offline'; pack: string; aboutPath: string }
  | { type: 'control'; control: 'pager'; previous?: Link | undefined; next?: Link | undefined }
  | {
      type: 'control';
      control: 'operations-filter';
      /** The classes of operations. */
      classes: readonly { value: string; count: number }[];
    }
  | { type: 'control'; control: 'policy-builder' };

/** A part of a page in its contents. */
export interface ContentsPart {
  /** The anchor of its heading. */
  id: string;
  name: string;
  /** How many things it has. */
  count?: number;
}

/** What a line consists of. */
export type Text = readonly Inline[];

export type Inline =
  | string
  | { type: 'name'; text: string; path?: string | undefined }
  | { type: 'link'; text: string; path: string }
  | { type: 'outside'; text: string; url: string }
  | { type: 'code'; text: string }
  | { type: 'strong'; text: string }
  | { type: 'meta'; text: Text }
  | { type: 'chinese'; text: Text }
  | { type: 'break' }
  | Chip
  | Badge
  | Control;

/** A short answer in a frame; `retry` gives it the color and the sign of an answer on retrying. */
export interface Chip {
  type: 'chip';
  text: string;
  retry?: RetryAnswer | undefined;
}

/** `tone` is a class in HTML. */
export interface Badge {
  type: 'badge';
  text: string;
  tone?: string | undefined;
}
