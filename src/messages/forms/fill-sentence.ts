import type { Found } from '../reading.ts';

/** How long a value in a sentence is at most. */
const MAX_LENGTH = 100;

/** A part that needs its slots, or a slot. */
const PART = /\[([^[\]]*)\]|\{([a-z-]+)\}/g;

/**
 * Fills the slots of a sentence: `{limit}`. A part in square brackets is left out unless all its slots
 * were found; elsewhere a slot that was not found becomes `?`. Values are cut after 100 characters.
 */
export function fillSentence(sentence: string, slots: ReadonlyMap<string, Found>): string {
  return sentence.replace(PART, (_, part?: string, name?: string) => {
    if (part === undefined) return shown(slots.get(name ?? ''));
    return namesIn(part).every((one) => slots.has(one)) ? fillSentence(part, slots) : '';
  });
}

/** The names of the slots in a sentence, in order. */
export function namesIn(sentence: string): string[] {
  return Array.from(sentence.matchAll(/\{([a-z-]+)\}/g), ([, name = '']) => name);
}

function shown(found: Found | undefined): string {
  if (!found) return '?';
  const value = found.value.replace(/\s+/g, ' ');
  return value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH - 1)}…` : value;
}
