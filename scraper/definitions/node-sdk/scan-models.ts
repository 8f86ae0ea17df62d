import { NameSchema } from '../../../src/schema/facts/parameter.ts';
import type { IssueList } from '../../pages/issue.ts';
import { commentText, documentedCode } from './doc-comments.ts';

/** A class or an interface of models: a data type, or the input or output of an action. */
export interface SdkClass {
  /** As the comment says it; empty where it says nothing. */
  text: string;
  /** What the comments say of the members, by name; empty where they say nothing. */
  members: Map<string, string>;
}

/** How a generator writes models. */
interface Form {
  kind: 'class' | 'interface';
  /** What can have a comment: a type, an alias of one, or a member. */
  code: string;
  /** The tags that end the comments of types and of members; absent if they have none. */
  tags: { type?: string; member?: string };
}

/** A member's name in code is its name on the wire: the SDK sends `JSON.stringify` of the object. */
const CLASSES: Form = {
  kind: 'class',
  code: String.raw`class +(?<type>[^\s{]+)|this\.(?<member>[^\s=;]+) = null;`,
  tags: { type: 'class', member: 'type' },
};

/** An input without members is an alias of `null`. */
const INTERFACES: Form = {
  kind: 'interface',
  code: [
    String.raw`export interface +(?<type>[^\s{]+)`,
    String.raw`export type +(?<alias>[^\s=]+) = null;`,
    String.raw`(?<member>[^\s?:]+)\??: [^;\n]+;`,
  ].join('|'),
  tags: {},
};

/** The classes of a `models.js` by name, in its order. */
export function scanClasses(text: string, issues: IssueList): Map<string, SdkClass> {
  return scan(text, CLASSES, issues);
}

/** The interfaces of a `…_models.d.ts` by name, in its order. */
export function scanInterfaces(text: string, issues: IssueList): Map<string, SdkClass> {
  return scan(text, INTERFACES, issues);
}

function scan(text: string, { kind, code, tags }: Form, issues: IssueList): Map<string, SdkClass> {
  const classes = new Map<string, SdkClass>();
  let current: SdkClass | undefined;
  let owner = '';
  for (const { comment, groups } of documentedCode(text, code, issues)) {
    const { member, alias, type = alias } = groups;
    if (type !== undefined) {
      owner = type;
      current = { text: commentText(comment, tags.type), members: new Map() };
      if (isNew(type, type, classes, issues)) classes.set(type, current);
    } else if (member !== undefined) {
      const row = `${owner}.${member}`;
      if (!current) issues.add(row, `belongs to no ${kind}`, comment.trim());
      else if (isNew(member, row, current.members, issues))
        current.members.set(member, commentText(comment, tags.member));
    }
  }
  if (classes.size === 0) issues.add('file', `contains no ${kind}`, text);
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
