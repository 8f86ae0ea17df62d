import { escapeControl } from '../../src/text/escape-control.ts';

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
  /** What the page has instead, as the end of a sentence; empty if its blocks were not read. */
  found = '';
}

/** A page without any facts to read: prose, or a page of another kind. */
export class NoKindError extends PageError {}

/** The maximum number of reasons in a list, and of issues with the same reason. */
const MAX_REASONS = 50;
const MAX_LISTED = 20;

/**
 * Lines that print issues, after a line with their number; an empty list without issues. Issues are
 * grouped by reason, and of many the first are printed, with the number of the others.
 */
export function describeIssues(issues: readonly Issue[]): string[] {
  if (issues.length === 0) return [];
  const groups = [...Map.groupBy(issues, ({ reason }) => reason)];
  const others = groups.slice(MAX_REASONS).reduce((sum, [, group]) => sum + group.length, 0);
  return [
    `${issues.length} things could not be read:`,
    ...groups
      .slice(0, MAX_REASONS)
      .flatMap(([reason, group]) => [
        ...group.slice(0, MAX_LISTED).map(describeIssue),
        ...(group.length > MAX_LISTED
          ? [`  and ${group.length - MAX_LISTED} more: ${escapeControl(reason)}`]
          : []),
      ]),
    ...(others > 0
      ? [`  and ${others} more for ${groups.length - MAX_REASONS} other reasons`]
      : []),
  ];
}

function describeIssue({ page, row, reason, text }: Issue): string {
  return `  ${[page, row, reason].map((part) => escapeControl(part)).join(': ')}: ${JSON.stringify(text)}`;
}
