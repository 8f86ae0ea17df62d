import type { Found } from '../reading.ts';
import { phrasesOf } from './anchor-of.ts';
import { formExpression, SPACE } from './form-expression.ts';
import type { MessageForm } from './message-form.ts';

/** How often an anchor is looked at in a text. */
const MAX_PLACES = 8;
/** How many windows a text is read through. */
const MAX_WINDOWS = 160;
/** How much before and behind an anchor a message may have, in UTF-16 units. */
const BEFORE = 240;
const BEHIND = 480;

const SPACES = new RegExp(`${SPACE}+`, 'g');

/** A message of a known form in a text. */
export interface FormMatch {
  readonly form: MessageForm;
  readonly start: number;
  readonly end: number;
  /** By name, those that the message has. */
  readonly slots: ReadonlyMap<string, Found>;
}

/**
 * Finds the messages of known forms, in the order of the text; where several forms match, the first of
 * the list counts. A text of any length is read in linear time; a form is looked for at the first eight
 * places where its anchor is.
 */
export function matchForms(text: string, forms: readonly MessageForm[]): readonly FormMatch[] {
  const index = indexOf(forms);
  const lower = inLowerCase(text);
  const places = placesOfForms(lower, index);
  if (places.size === 0) return [];
  const spaced = lower.replace(SPACES, ' ');
  const found: FormMatch[] = [];
  let windows = 0;
  for (const at of [...places.keys()].sort((one, other) => one - other)) {
    const form = forms[at];
    const isPossible = index.phrases[at]?.every((some) => some.some((one) => spaced.includes(one)));
    if (!isPossible) continue;
    for (const place of places.get(at) ?? []) {
      windows += 1;
      if (!form || windows > MAX_WINDOWS) break;
      const match = matchAt(text, form, place);
      if (match && !found.some((other) => overlaps(match, other))) found.push(match);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The text in lower case, unit by unit: some letters become longer in lower case, and stay as they are. */
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function overlaps(one: FormMatch, other: FormMatch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The anchors of a list of forms. */
interface AnchorIndex {
  /** Finds any of them, the longest first. */
  readonly pattern: RegExp;
  /** The positions of the forms whose anchor begins the key, by anchor. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  /** The phrases that every message of a form contains, by the form's position: a cheap test. */
  readonly phrases: readonly ReturnType<typeof phrasesOf>[];
}

const indexes = new WeakMap<readonly MessageForm[], AnchorIndex>();

function indexOf(forms: readonly MessageForm[]): AnchorIndex {
  const known = indexes.get(forms);
  if (known) return known;
  const own = forms.map(({ anchor }) => anchor.split('|'));
  const anchors = [...new Set(own.flat())];
  anchors.sort((one, other) => other.length - one.length);
  const source = anchors.map((anchor) => anchor.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const index = {
    pattern: new RegExp(source || '(?!)', 'g'),
    forms: new Map(
      anchors.map((long) => [
        long,
        own.flatMap((some, at) => (some.some((anchor) => long.startsWith(anchor)) ? at : [])),
      ]),
    ),
    phrases: forms.map(({ pattern }) => phrasesOf(pattern)),
  };
  indexes.set(forms, index);
  return index;
}

/** Where the anchors of each form are, by the form's position: the first places of each anchor. */
function placesOfForms(lower: string, { pattern, forms }: AnchorIndex): Map<number, number[]> {
  const places = new Map<number, number[]>();
  const counts = new Map<string, number>();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) {
    // An anchor may begin within another one.
    pattern.lastIndex = match.index + 1;
    const [anchor] = match;
    const count = counts.get(anchor) ?? 0;
    if (count >= MAX_PLACES) continue;
    counts.set(anchor, count + 1);
    for (const at of forms.get(anchor) ?? []) {
      const known = places.get(at);
      if (known) known.push(match.index);
      else places.set(at, [match.index]);
    }
  }
  return places;
}

const expressions = new WeakMap<MessageForm, RegExp>();

function matchAt(text: string, form: MessageForm, place: number): FormMatch | null {
  let expression = expressions.get(form);
  if (!expression) {
    expression = formExpression(form.pattern);
    expressions.set(form, expression);
  }
  const from = Math.max(0, place - BEFORE);
  const match = expression.exec(text.slice(from, place + BEHIND));
  if (!match) return null;
  const slots = new Map<string, Found>();
  for (const [at, name] of form.slots.entries()) {
    const value = match[at + 1];
    const [start, end] = match.indices?.[at + 1] ?? [0, 0];
    if (value) slots.set(name, { value, start: from + start, end: from + end });
  }
  const start = from + match.index;
  return { form, start, end: start + match[0].length, slots };
}
