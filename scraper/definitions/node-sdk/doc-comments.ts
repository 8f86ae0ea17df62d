import type { IssueList } from '../../pages/issue.ts';

/** A piece of code that can have a doc comment. */
export interface Documented {
  /** The text between the comment's marks; empty if the code has no comment. */
  comment: string;
  /** What the pattern's named groups matched. */
  groups: Record<string, string | undefined>;
}

/** Comments on code that is not read. */
const UNUSED = /\* @(?:private|class)\s*$/;

/**
 * Every line of generated code whose beginning matches the pattern, with the doc comment directly above
 * it. A comment above anything else is an issue, except for comments on a client's class and on private
 * methods, which do not describe the API.
 */
export function* documentedCode(
  text: string,
  pattern: string,
  issues: IssueList,
): Generator<Documented> {
  const token = new RegExp(
    `/\\*\\*(?!/)(?<comment>[\\s\\S]*?)(?<end>\\*/|(?![\\s\\S]))|^[ \\t]*(?:${pattern})`,
    'gm',
  );
  let above: { comment: string; end: number } | undefined;
  for (const match of text.matchAll(token)) {
    const { comment, end, ...groups } = match.groups ?? {};
    const touches = above !== undefined && text.slice(above.end, match.index).trim() === '';
    if (above && (comment !== undefined || !touches)) reportUnclaimed(above.comment, issues);
    if (comment === undefined) {
      yield { comment: above && touches ? above.comment : '', groups };
      above = undefined;
    } else {
      if (end === '') issues.add('comment', 'has no end', comment.trim());
      above = { comment, end: match.index + match[0].length };
    }
  }
  if (above) reportUnclaimed(above.comment, issues);
}

function reportUnclaimed(comment: string, issues: IssueList): void {
  if (!UNUSED.test(comment)) issues.add('comment', 'describes nothing known', comment.trim());
}

/** The tag that the generator writes last, on members that are out of use. */
const DEPRECATED = /(?:^|\n)[ \t]*\* @deprecated\s*$/;

/**
 * The text of a comment before the last `* @tag`, if it has one, and without the mark of a deprecated
 * member. The generator writes `* ` only before the first line, so a later `*` belongs to the text.
 */
export function commentText(comment: string, tag?: string): string {
  const mark = tag === undefined ? -1 : comment.lastIndexOf(`* @${tag}`);
  const words = mark < 0 ? comment : comment.slice(0, mark);
  return words
    .replace(DEPRECATED, '')
    .replace(/^\s*(?:\*(?!\*)[ \t]?)?/, '')
    .trim();
}
