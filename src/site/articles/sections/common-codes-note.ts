import { sitePath } from '../../../text/paths.ts';
import type { Block } from '../../blocks/article.ts';
import { roleParagraph, textLink } from '../../blocks/make-blocks.ts';

/** The note that any action can return the common error codes, with their number. */
export function commonCodesNote(count: number): Block {
  const link = textLink(`${count} common codes`, sitePath.commonErrors());
  return roleParagraph('meta', 'Plus any of the ', link, '.');
}
