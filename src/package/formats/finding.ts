/** How bad something is, as SARIF names it. */
export type FindingLevel = 'error' | 'warning' | 'note';

/** Something that was found in a file, for reports of other tools. Texts are plain. */
export interface Finding {
  /** The id of the rule, here often an error code. */
  readonly rule: string;
  readonly level: FindingLevel;
  /** What was found, in a sentence. */
  readonly message: string;
  /** What is generally wrong, and what to do, one text for each rule. */
  readonly about: string;
  /** Where to read more; `null` without a page. */
  readonly page: string | null;
  /** The path of the file, as it was given. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** How often it was found. */
  readonly count: number;
  /** Anything else that programs may use. */
  readonly properties?: Readonly<Record<string, unknown>>;
}
