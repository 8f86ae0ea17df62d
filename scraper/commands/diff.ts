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

/** The options of `scrape diff`. */
export interface DiffCommand {
  markdown: boolean;
  json: boolean;
  limit: number;
  /** Whether to record the change in `content`. */
  record: boolean;
  content: string;
}

/** The result of a comparison. */
export interface DiffReport {
  /** The text to print. */
  text: string;
  /** Sentences about what was not compared and what was recorded. */
  notes: string[];
  isEmpty: boolean;
}

/**
 * `scrape diff`: compares two states of the content, each a folder or a revision. A recorded change
 * does not include the definitions' descriptions, so that every machine gives the same one.
 * @throws {ContentError} if a state cannot be read or the change cannot be recorded.
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
    return 'Nothing differs; nothing was recorded.';
  return recordChange(
    resolveContent(content),
    after.editions[0],
    changeEntry(before, after, compared),
  );
}

function noteOf(name: string): string {
  return `Descriptions in the definitions are not compared: ${escapeControl(name)} does not contain them.`;
}
