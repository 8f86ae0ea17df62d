import { diffContent } from '../../src/content/compare/diff-content.ts';
import { renderMarkdown } from '../../src/content/compare/render-markdown.ts';
import { renderText } from '../../src/content/compare/render-text.ts';
import { escapeControl } from '../../src/text/escape-control.ts';
import { holdsText, loadState, namedState } from '../history/load-state.ts';
import { explainSystemErrors } from '../write/system-errors.ts';

/** The options of `scrape diff`. */
export interface DiffCommand {
  markdown: boolean;
  json: boolean;
  limit: number;
}

/** The result of a comparison. */
export interface DiffReport {
  /** The text to print. */
  text: string;
  /** Sentences about what was not compared. */
  notes: string[];
  isEmpty: boolean;
}

/**
 * `scrape diff`: compares two states of the content, each a folder or a revision.
 * @throws {ContentError} if a state cannot be read.
 */
export function diff(before: string, after: string, options: DiffCommand): DiffReport {
  return explainSystemErrors(() => {
    const [old, now] = [namedState(before), namedState(after)];
    const words = [holdsText(old), holdsText(now)];
    const text = words.every(Boolean);
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
      notes: words[0] === words[1] ? [] : [noteOf(words[0] ? after : before)],
      isEmpty: compared.isEmpty,
    };
  });
}

function noteOf(name: string): string {
  return `Descriptions in the definitions are not compared: ${escapeControl(name)} does not contain them.`;
}
