/** Where a text that is cut sends its reader; an empty hint is left out. */
export interface Hints {
  /** Below the short answer to a code alone. */
  readonly more: string;
  /** Behind a count of more meanings, results or codes. */
  readonly meanings: string;
  readonly wordings: string;
  readonly results: string;
  readonly codes: string;
  /** Behind the advice to paste more. */
  readonly files: string;
  /** Behind a count of denials, and of statements of a policy. */
  readonly logPolicy: string;
  readonly statements: string;
  /** Behind the number of actions that list a code, which is escaped. */
  actions(code: string): string;
}

/** The hints for somebody who uses the command. */
export const COMMAND_HINTS: Hints = {
  more: '--full prints the words of Tencent Cloud, all actions and the evidence',
  meanings: ', which --full lists',
  wordings: ', which --json lists',
  results: '; see --limit',
  codes: ', which --json lists',
  files: ' For a file or a log: tcerr - < FILE',
  logPolicy: '; tcerr policy - prints one policy for the log',
  statements: '; tcerr policy prints them',
  actions: (code) => `; tcerr actions ${code} lists them`,
};
