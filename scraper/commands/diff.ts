import { changeEntry } from '../../src/content/changes/change-entry.ts';
import type { ContentDiff } from '../../src/content/compare/content-diff.ts';
import { diffContent } from '../../src/content/compare/diff-content.ts';
import { renderMarkdown } from '../../src/content/compare/render-markdown.ts';
import { renderText } from '../../src/content/compare/render-text.ts';
import type { Content } from '../../src/schema/facts/content.ts';
import { escapeControl } from '../../src/text/escape-control.ts';
import { holdsText, loadState, namedState } from '../history/load-state.ts';
import { recordChange } from '../history/record-change.ts';
import { resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';

/** What the command line says of a comparison. */
export interface DiffCommand {
  markdown: boolean;
  json: boolean;
  limit: number;
  /** Whether what changed is kept among the changes of `content`. */
  record: boolean;
  content: string;
}

/** What a comparison has to say. */
export interface DiffReport {
  /** What to print. */
  text: string;
  /** What was not compared and why, and what was recorded: sentences, each on its own. */
  notes: string[];
  isEmpty: boolean;
}

/**
 * `scrape diff`: what differs between two states of the content, each a folder or a revision. What is
 * recorded is compared without the definitions' own words, so that it is the same wherever it is made.
 * @throws {ContentError} when either cannot be read, or the change not be recorded.
 */
export function diff(before: string, after: string, options: DiffCommand): DiffReport {
  return explainSystemErrors(() => {
    const [old, now] = [namedState(before), namedState(after)];
    const words = [holdsText(old), holdsText(now)];
    const text = words.every(Boolean) && !options.record;
    const states = [loadState(old, { text }), loadState(now, { text })] as const;
    const compared = diffContent(...states);
    const names = { before, after };
    const { limit } = options;
    return {
      text: options.json
        ? escapeControl(`${JSON.stringify(compared, null, 2)}\n`, { keepLineBreaks: true })
        : options.markdown
          ? renderMarkdown(compared, { names, limit })
          : renderText(compared, { names, limit }),
      notes: [
        ...(words[0] === words[1] ? [] : [noteOf(words[0] ? after : before)]),
        ...(options.record ? [record(options.content, states, compared)] : []),
      ],
      isEmpty: compared.isEmpty,
    };
  });
}

function record(
  content: string,
  [before, after]: readonly [Content, Content],
  compared: ContentDiff,
): string {
  if (compared.isEmpty && compared.before.updatedAt === compared.after.updatedAt)
    return 'Nothing differs, so nothing is recorded.';
  return recordChange(resolveContent(content), after.edition, changeEntry(before, after, compared));
}

function noteOf(name: string): string {
  return `The definitions' own words are not compared: ${escapeControl(name)} does not hold them.`;
}
