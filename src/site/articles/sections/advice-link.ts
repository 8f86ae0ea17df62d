import type { Advice } from '../../../schema/reviewed/advice.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Inline } from '../../blocks/article.ts';
import { textLink } from '../../blocks/make-blocks.ts';

/** A link to the page of an advice, by its title. */
export function adviceLink({ name, title }: Pick<Advice, 'name' | 'title'>): Inline {
  return textLink(title, sitePath.advice(name));
}
