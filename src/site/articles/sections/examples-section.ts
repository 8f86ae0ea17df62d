import type { NamedSource } from '../../../records/sources.ts';
import type { Action } from '../../../schema/facts/action.ts';
import { counted } from '../../../text/count-text.ts';
import { hasHan } from '../../../text/han-pairs.ts';
import type { Block } from '../../blocks/article.ts';
import {
  chinese,
  example,
  group,
  heading,
  roleParagraph,
  section,
} from '../../blocks/make-blocks.ts';
import { statementBlocks } from './citations.ts';

/** How many examples a page shows, so that the longest is still quick to load. */
const MOST_EXAMPLES = 6;

/** The examples of an action; `null` if no source has any. */
export function examplesSection(action: Action, sources: readonly NamedSource[]): Block | null {
  const { examples, exampleCount = 0 } = action;
  if (examples.length === 0 && exampleCount === 0) return null;
  const unshown = unshownExamples(action);
  const pairs = examples
    .slice(0, MOST_EXAMPLES)
    .map((one, at) =>
      group({ className: 'pair' }, [
        one.title ? heading(3, hasHan(one.title) ? chinese([one.title]) : one.title) : null,
        ...statementBlocks(one.descriptions, sources),
        example(`Request ${at + 1}`, one.input),
        one.output !== undefined && example(`Response ${at + 1}`, one.output),
      ]),
    );
  return section('Examples', { id: 'examples' }, [
    ...pairs,
    unshown !== '' && roleParagraph('none', unshown),
  ]);
}

/** A sentence on the examples that are not shown; empty if all are. */
function unshownExamples({ examples, exampleCount = 0 }: Action): string {
  const known = examples.length;
  if (known === 0)
    return `Tencent Cloud publishes ${counted(exampleCount, 'example')} that we can't reproduce here.`;
  return known > MOST_EXAMPLES ? `The source has ${known - MOST_EXAMPLES} more.` : '';
}
