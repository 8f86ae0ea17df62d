/** Something on a page that could not be read, for a person to look at. */
export interface Issue {
  /** The page's name, as the run knows it. */
  page: string;
  /** Where on the page: a row, a paragraph. */
  row: string;
  reason: string;
  /** The text, truncated to 200 characters. */
  text: string;
}

/** Gathers the issues of one page. */
export class IssueList {
  readonly issues: Issue[] = [];
  readonly #page: string;

  constructor(page: string) {
    this.#page = page;
  }

  /** Adds an issue; `text` may be of any length. */
  add(row: string, reason: string, text: string): void {
    this.issues.push({ page: this.#page, row, reason, text: text.slice(0, 200) });
  }
}

/** A page that cannot be used at all. The message says what it lacks; the run adds the page's name. */
export class PageError extends Error {
  override readonly name: string = 'PageError';
}

/** A page without any facts to read: prose, or a page of another kind. */
export class NoKindError extends PageError {}

/** Lines that print issues, after a line with their number; an empty list without issues. */
export function describeIssues(issues: readonly Issue[]): string[] {
  if (issues.length === 0) return [];
  const lines = issues.map(
    ({ page, row, reason, text }) => `  ${page}: ${row}: ${reason}: ${JSON.stringify(text)}`,
  );
  return [`${issues.length} things could not be read:`, ...lines];
}
