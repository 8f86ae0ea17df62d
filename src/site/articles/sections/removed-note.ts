import type { Block } from '../../blocks/article.ts';
import { roleParagraph } from '../../blocks/make-blocks.ts';

/** Says that the API definitions no longer list something; absent for `null`. */
export function removedNote(lastSeen: string | null): Block | null {
  if (lastSeen === null) return null;
  return roleParagraph('note', `Removed from the API definitions; last seen on ${lastSeen}.`);
}
