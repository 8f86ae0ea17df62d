import { sitePath } from '../../../text/paths.ts';
import { type Paragraph, roleParagraph } from '../../blocks/article.ts';

/** The note that any action can return the common error codes, with their number. */
export function commonCodesNote(count: number): Paragraph {
  const link = {
    type: 'link',
    text: `${count} common codes`,
    path: sitePath.commonErrors(),
  } as const;
  return roleParagraph('meta', 'Plus any of the ', link, '.');
}
