import { NameSchema } from '../../../src/schema/facts/parameter.ts';
import type { IssueList } from '../../pages/issue.ts';
import { commentText, documentedCode } from './doc-comments.ts';

/** A class of `models.js`: a data type, or the input or output of an action. */
export interface SdkClass {
  /** As the comment says it; empty where it says nothing. */
  text: string;
  /** What the comments say of the members, by name; empty where they say nothing. */
  members: Map<string, string>;
}

/** A member's name in code is its name on the wire: the SDK sends `JSON.stringify` of the object. */
const CODE = String.raw`class +(?<type>[^\s{]+)|this\.(?<member>[^\s=;]+) = null;`;

/** The classes of a `models.js` by name, in its order. */
export function scanModels(text: string, issues: IssueList): Map<string, SdkClass> {
  const classes = new Map<string, SdkClass>();
  let current: SdkClass | undefined;
  let owner = '';
  for (const { comment, groups } of documentedCode(text, CODE, issues)) {
    const { type, member } = groups;
    if (type !== undefined) {
      owner = type;
      current = { text: commentText(comment, 'class'), members: new Map() };
      if (isNew(type, type, classes, issues)) classes.set(type, current);
    } else if (member !== undefined) {
      const row = `${owner}.${member}`;
      if (!current) issues.add(row, 'is outside a class', comment.trim());
      else if (isNew(member, row, current.members, issues))
        current.members.set(member, commentText(comment, 'type'));
    }
  }
  if (classes.size === 0) issues.add('file', 'contains no class', text);
  return classes;
}

function isNew(
  name: string,
  row: string,
  known: ReadonlyMap<string, unknown>,
  issues: IssueList,
): boolean {
  if (!NameSchema.safeParse(name).success) issues.add(row, 'is not a name that code can use', name);
  else if (known.has(name)) issues.add(row, 'appears twice; the first is used', name);
  else return true;
  return false;
}
