import { decodeFront } from '../../../text/front-coding.ts';
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

/** Unpacks the codes, each with its services; in no order. */
export function decodeCodes({
  words,
  services,
  groups,
  shared,
}: EncodedCodes): Map<string, readonly string[]> {
  const vocabulary = decodeFront(words);
  const names = linesOf(services);
  const lists = shared.split('\n');
  const all = new Map<string, readonly string[]>();
  const singles = singleCharacters(vocabulary.length);
  const textOf = (characters: string) => {
    let text = '';
    for (let at = 0; at < characters.length; at++) {
      let place = characters.charCodeAt(at) - FIRST_CHARACTER;
      if (place >= singles) {
        at += 1;
        const second = characters.charCodeAt(at) - FIRST_CHARACTER;
        place = singles + (place - singles) * CHARACTERS + second;
      }
      text += vocabulary[place];
    }
    return text;
  };
  for (const [position, group] of groups.split('\f').entries()) {
    const name = names[position];
    const own = name === undefined ? undefined : Object.freeze([name]);
    let category = '';
    let count = 0;
    for (const line of group === '' ? [] : group.split('\n')) {
      if (line.startsWith('\t')) {
        category = textOf(line.slice(1));
        continue;
      }
      all.set(line === '' ? category : `${category}.${textOf(line)}`, own ?? listed(lists[count]));
      count += 1;
    }
  }
  return all;

  function listed(list = ''): readonly string[] {
    const positions = list === '' ? [] : list.split(' ');
    return Object.freeze(positions.flatMap((digits) => names[Number.parseInt(digits, 36)] ?? []));
  }
}
