import { counted, numberText } from '../../../text/count-text.ts';

/** A part of a list that is too long for an answer. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next part begins; `null` after the last. */
  readonly nextOffset: number | null;
  /** How many there are, which of them these are, and how to get the others. */
  readonly says: string;
}

/** The part of a list that begins at `offset`. `noun` names an item: `code`. */
export function pageOf<Item>(
  list: readonly Item[],
  { offset, size, noun }: { offset: number; size: number; noun: string },
): Page<Item> {
  const items = list.slice(offset, offset + size);
  const end = offset + items.length;
  const nextOffset = end < list.length ? end : null;
  return { items, nextOffset, says: `${counted(list.length, noun)}${whichText()}` };

  function whichText(): string {
    if (items.length === list.length) return '';
    if (items.length === 0) return `; none at offset ${offset}, begin with offset 0`;
    const place = `; these are ${numberText(offset + 1)} to ${numberText(end)}`;
    return nextOffset === null ? place : `${place}, go on with offset ${nextOffset}`;
  }
}
