import { decodeFront } from '../../../text/coding/front-coding.ts';
import { linesOf } from './lines.ts';

/**
 * The codes with the services that list them, packed. A word of a name is one printable character, or two:
 * its place among `words`, which are front-coded, the frequent ones first. `groups` has a group for each
 * service, of the codes that it alone lists, and one of all other codes, between form feeds. A line of a
 * group is a category, with a tab in front, or the rest of a code of the last category; an empty one is
 * the category itself.
 */
export interface EncodedCodes {
  readonly words: string;
  readonly services: string;
  readonly groups: string;
  /** A line for each code of the last group: the positions of its services, in base 36. */
  readonly shared: string;
}

/** The first of the characters that words are written with, and their number. */
export const FIRST_CHARACTER = 0x23;
export const CHARACTERS = 92;

/** How many words have a character of their own; those behind have one of the others in front. */
export function singleCharacters(words: number): number {
  return CHARACTERS - Math.ceil(words / CHARACTERS);
}

/** Unpacks the codes, in the order of the groups. The text of all is made at once, which is quick. */
export function decodeCodes({ words, groups }: EncodedCodes): string[] {
  const vocabulary = decodeFront(words);
  const singles = singleCharacters(vocabulary.length);
  const parts: string[] = [];
  let category: string[] = [];
  for (const line of linesIn(groups)) {
    const isCategory = line.startsWith('\t');
    if (isCategory) category = [];
    else parts.push('\n', ...category, line === '' ? '' : '.');
    const own = isCategory ? category : parts;
    for (let at = isCategory ? 1 : 0; at < line.length; at++) {
      let place = line.charCodeAt(at) - FIRST_CHARACTER;
      if (place >= singles) {
        at += 1;
        place = singles + (place - singles) * CHARACTERS + line.charCodeAt(at) - FIRST_CHARACTER;
      }
      own.push(vocabulary[place] ?? '');
    }
  }
  return linesOf(parts.join('').slice(1));
}

function linesIn(groups: string): string[] {
  return groups.split('\f').flatMap((group) => (group === '' ? [] : group.split('\n')));
}

/** Which services list each code; `codes` are those of {@link decodeCodes}. */
export function listingsOf(
  { services, groups, shared }: EncodedCodes,
  codes: readonly string[],
): Map<string, readonly string[]> {
  const names = linesOf(services);
  const lists = shared.split('\n');
  const listings = new Map<string, readonly string[]>();
  let next = 0;
  for (const [position, group] of groups.split('\f').entries()) {
    const name = names[position];
    const own = name === undefined ? undefined : Object.freeze([name]);
    const lines = linesIn(group).filter((line) => !line.startsWith('\t'));
    for (const at of lines.keys()) {
      const code = codes[next];
      if (code !== undefined) listings.set(code, own ?? namesIn(lists[at] ?? '', names));
      next += 1;
    }
  }
  return listings;
}

function namesIn(list: string, names: readonly string[]): readonly string[] {
  const positions = list === '' ? [] : list.split(' ');
  return Object.freeze(positions.flatMap((digits) => names[Number.parseInt(digits, 36)] ?? []));
}
