import type { Advice } from '../../../schema/reviewed/advice.ts';
import { sitePath } from '../../../text/paths.ts';
import { type Inline, textLink } from '../../blocks/article.ts';

/** A link to the page of an advice, by its title. */
export function adviceLink({ name, title }: Pick<Advice, 'name' | 'title'>): Inline {
  return textLink({ name: title, path: sitePath.advice(name) });
}
