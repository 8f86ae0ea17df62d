import {
  CHANGE_KINDS,
  type ChangeKind,
  type ContentDiff,
  type PartChange,
  type RecordChange,
  type ServiceVersionChange,
  type WordingChange,
} from './content-diff.ts';
import { countNoun, type Noun } from './count-noun.ts';

/** A line of a report, with the lines that say more of it. */
export interface OutlineNode {
  line: string;
  children: OutlineNode[];
}

/** How a report is written. */
export interface OutlineOptions {
  /** Writes a name or a text from outside so that the report's reader or renderer cannot be misled. */
  quote: (text: string) => string;
  /** The maximum number of lines in a group; the others are counted. */
  limit: number;
}

/** The lists that differ, with their changes grouped by kind; an empty list for an empty diff. */
export function outlineDiff(diff: ContentDiff, options: OutlineOptions): OutlineNode[] {
  const { commonErrorCodes, serviceVersions, permissions, products } = diff;
  const list = (line: string, noun: Noun, changes: readonly RecordChange[]) => {
    return { line, children: groupRecords(noun, changes, options) };
  };
  const sections = [
    list('Codes that any action may return', 'errorCodes', commonErrorCodes),
    ...serviceVersions.map((version) => outlineVersion(version, options)),
    list('Permissions', 'permissions', permissions),
    list('Products', 'products', products),
  ];
  return sections.filter(({ children }) => children.length > 0);
}

function outlineVersion(version: ServiceVersionChange, options: OutlineOptions): OutlineNode {
  const { service, apiVersion, kind, lastSeen, actions, dataTypes, errorCodes } = version;
  const name = options.quote(`${service} ${apiVersion}`);
  const children = [
    ...groupRecords('actions', actions, options),
    ...groupRecords('dataTypes', dataTypes, options),
    ...groupRecords('errorCodes', errorCodes, options),
  ];
  if (kind === 'changed') return { line: name, children };
  return {
    line: `${name} ${kind}${seenText(kind, lastSeen, options)}`,
    // For a version that is added or removed as a whole, counts say more than names.
    children: children.length > 0 ? children.map(({ line }) => leaf(line)) : [leaf('no records')],
  };
}

function groupRecords(
  noun: Noun,
  changes: readonly RecordChange[],
  options: OutlineOptions,
): OutlineNode[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) return [];
    const children = limited(ofKind, options, (change) => outlineRecord(change, options));
    return { line: `${countNoun(ofKind.length, noun)} ${kind}`, children };
  });
}

function outlineRecord(change: RecordChange, options: OutlineOptions): OutlineNode {
  const { kind, name, lastSeen, parts } = change;
  const details = [
    ...describeChange(change, options),
    ...parts.map((part) => outlinePart(part, options)),
  ];
  return {
    line: `${options.quote(name)}${seenText(kind, lastSeen, options)}`,
    children: limited(details, options, (detail) => detail),
  };
}

function seenText(kind: ChangeKind, lastSeen: string | null, { quote }: OutlineOptions): string {
  const isGone = kind === 'removed' || kind === 'archived';
  return isGone && lastSeen !== null ? `, last seen ${quote(lastSeen)}` : '';
}

function outlinePart(part: PartChange, options: OutlineOptions): OutlineNode {
  const line = `${part.place} ${options.quote(part.name)} ${part.kind}`;
  return { line, children: describeChange(part, options) };
}

function describeChange(
  { facts, wording }: Pick<RecordChange, 'facts' | 'wording'>,
  { quote }: OutlineOptions,
): OutlineNode[] {
  const value = (text: string | null) => (text === null ? 'not stated' : quote(text));
  return [
    ...facts.map(({ fact, before, after }) => leaf(`${fact}: ${value(before)} → ${value(after)}`)),
    ...(wording ? describeWording(wording, quote) : []),
  ];
}

function describeWording({ before, after }: WordingChange, quote: OutlineOptions['quote']) {
  return [
    ...before.map((text) => leaf(`wording before: ${quote(text)}`)),
    ...after.map((text) => leaf(`wording now: ${quote(text)}`)),
  ];
}

/** The first items as lines, then how many there are more. */
function limited<T>(
  items: readonly T[],
  { limit }: OutlineOptions,
  outline: (item: T) => OutlineNode,
): OutlineNode[] {
  const lines = items.slice(0, limit).map(outline);
  const left = items.length - lines.length;
  return left > 0 ? [...lines, leaf(`and ${left.toLocaleString('en-US')} more`)] : lines;
}

function leaf(line: string): OutlineNode {
  return { line, children: [] };
}
