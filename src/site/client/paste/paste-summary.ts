import type { RetryAnswer } from '../../../schema/reviewed/meaning.ts';

/** A text, in part names in backquotes, with the page that it leads to. */
export interface Linked {
  readonly text: string;
  /** A path on the site, or the address of a page elsewhere. */
  readonly path?: string | undefined;
  /** A few words behind it. */
  readonly note?: string | undefined;
}

/** A text that a button copies. */
export interface Copied {
  /** What it is: `policy`. */
  readonly name: string;
  readonly text: string;
}

/** A line of the card that names something. */
export interface Row {
  readonly label: string;
  readonly values: readonly Linked[];
  readonly copy?: Copied;
  /** Sentences below it. */
  readonly notes?: readonly string[];
  /** What opens on demand: the copied text, and more sentences. */
  readonly details?: { readonly title: string; readonly notes: readonly string[] };
}

/** A sentence of the card, with the word in front of it. */
export interface Line {
  readonly label?: string;
  readonly says: Linked;
  /** Whether to retry, if that is what it says. */
  readonly retry?: RetryAnswer;
}

/** What the card shows of a pasted text. */
export interface PasteSummary {
  /** The code that is explained. */
  readonly code: Linked | null;
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
  /** The explained code, or the likely ones, of those that the catalog has: the first results. */
  readonly known: readonly string[];
  /** The service that was called: its page of a code is the one that explains it. */
  readonly service?: string | undefined;
  /** What to know of the results, if the error is not of API 3.0, so that none of them explains it. */
  readonly hint: string | null;
  /** What screen readers say, a sentence. */
  readonly status: string;
}
