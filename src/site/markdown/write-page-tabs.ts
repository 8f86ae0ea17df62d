import { numberText } from '../../text/count-text.ts';
import type { PageTabs } from '../blocks/page-tabs.ts';
import { bullets } from './markdown.ts';
import { writeLine } from './write-line.ts';

/** The other pages on the parts of a thing. */
export function writePageTabs({ tabs }: PageTabs): string {
  return bullets(
    tabs.flatMap(({ name, count, path }) => {
      if (path === undefined) return [];
      const number = count === undefined ? '' : `: ${numberText(count)}`;
      return writeLine([{ type: 'link', text: name, path }, number]);
    }),
  );
}
