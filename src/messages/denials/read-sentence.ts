import type { Denial, Found } from '../reading.ts';
import { GAP, withoutBreaks } from './gap.ts';
import { readConditions } from './read-conditions.ts';
import { requestIdBefore } from './request-id-before.ts';

/** The word that {@link readSentence} begins with: every denial by CAM contains it. */
export const DENIAL_WORD = 'authorized';

/** The longest resource or operation, in UTF-16 units. */
const MAX_NAME = 1_000;
/** The rest of a longer list of conditions is not read, in UTF-16 units. */
const MAX_LIST = 4_000;
/** What is around a name: brackets, quotation marks, Markdown. */
const MARKS = '(?:\\\\{0,8}["\'`*]|\\s){0,12}';
const SENTENCE = new RegExp(
  `${DENIAL_WORD}${GAP}to${GAP}perform${GAP}operation${GAP}:?${GAP}` +
    `(?:${MARKS}[(\\[{（【]([^()[\\]{}（）【】]{3,200})[)\\]}）】]|${MARKS}([\\w/:-]{3,160}))${MARKS}`,
  'iy',
);
const OPERATION = /^(?:name\/)?[a-z][a-z0-9_-]{0,40}:[A-Za-z]\w{1,120}$/;
/** What is between the two halves: a line break, a blank, `, `, ` ... `. */
const BREAK = String.raw`(?:[\s\u2502\u2503|>"'.,:;…。，；-]|\\{1,8}[nrt]){0,80}`;
const RESOURCE = new RegExp(`${BREAK}resources?${GAP}:?${GAP}${MARKS}[(\\[{（【]`, 'iy');
const NO_PERMISSION = new RegExp(`${MARKS}${GAP}(?:has|have)${GAP}no${GAP}permissions?`, 'iy');
const CONDITION = new RegExp(
  `${BREAK}(?:with${GAP}or${GAP}without${GAP})?conditions?${GAP}:?${GAP}`,
  'iy',
);
const CLOSING = /[)\]}）】]/;
/** More brackets in a name are not read. */
const MAX_BRACKETS = 8;
const OTHER_CLOUD = /^(?:arn|acs|urn):/i;

/** A denial, and where what says it ends. */
export interface ReadSentence {
  readonly denial: Denial;
  readonly end: number;
}

/**
 * Reads CAM's denial from its word `authorized` on: `authorized to perform operation (…)`, and if they follow, the
 * resource and the conditions. `null` if something else begins at `at`.
 */
export function readSentence(text: string, at: number): ReadSentence | null {
  SENTENCE.lastIndex = at;
  const match = SENTENCE.exec(text);
  const raw = match?.[1] ?? match?.[2];
  if (!match || raw === undefined) return null;
  const value = withoutBreaks(raw.replace(/["'`*]/g, ''));
  if (!OPERATION.test(value)) return null;
  const start = at + match[0].lastIndexOf(raw);
  const operation: Found = { value, start, end: start + raw.length };
  const second = readResource(text, SENTENCE.lastIndex);
  if (second?.resource && OTHER_CLOUD.test(second.resource.value)) return null;
  const end = second?.end ?? SENTENCE.lastIndex;
  CONDITION.lastIndex = end;
  const list = CONDITION.test(text) && readConditions(ownPart(text, CONDITION.lastIndex, MAX_LIST));
  const denial = {
    operation,
    resource: second?.resource ?? null,
    conditions: list ? list.conditions : [],
    deniedByPolicy: list ? list.deniedByPolicy : null,
    requestId: requestIdBefore(text, at),
  };
  return { denial, end };
}

/** The part of the text that begins at `at`, within bounds and without the next denial. */
function ownPart(text: string, at: number, length: number): string {
  const part = text.slice(at, at + length);
  const next = part.indexOf(DENIAL_WORD);
  return next < 0 ? part : part.slice(0, next);
}

/** The resource in brackets behind the operation; without a value if it is cut or unreadable. */
function readResource(
  text: string,
  at: number,
): { resource: Found | null; end: number } | undefined {
  RESOURCE.lastIndex = at;
  if (!RESOURCE.test(text)) return undefined;
  const start = RESOURCE.lastIndex;
  const size = sizeOf(ownPart(text, start, MAX_NAME));
  if (size < 0) return { resource: null, end: start };
  const value = withoutBreaks(text.slice(start, start + size).replace(/^["'`]+|["'`]+$/g, ''));
  NO_PERMISSION.lastIndex = start + size + 1;
  const end = NO_PERMISSION.test(text) ? NO_PERMISSION.lastIndex : start + size + 1;
  const isName = value === '*' || /^(?:qcs|arn|acs|urn):/i.test(value);
  return { resource: isName ? { value, start, end: start + size } : null, end };
}

/** The length of a name that a bracket ends, the one before `has no permission` if there are several; −1 without one. */
function sizeOf(window: string): number {
  const first = window.search(CLOSING);
  let last = first;
  for (let brackets = 1; last >= 0 && brackets < MAX_BRACKETS; brackets++) {
    NO_PERMISSION.lastIndex = last + 1;
    if (NO_PERMISSION.test(window)) return last;
    const next = window.slice(last + 1).search(CLOSING);
    last = next < 0 ? -1 : last + 1 + next;
  }
  return first;
}
