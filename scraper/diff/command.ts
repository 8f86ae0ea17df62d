import { diffContent } from '../../src/lib/diff-content/diff-content.ts';
import { renderMarkdown } from '../../src/lib/diff-content/render-markdown.ts';
import { renderText } from '../../src/lib/diff-content/render-text.ts';
import { escapeControl } from '../../src/lib/escape-control.ts';
import { explainSystemErrors } from '../system-errors.ts';
import { holdsText, loadState, nameState } from './load-state.ts';

/** What the command line says of a comparison. */
export interface DiffCommand {
  markdown: boolean;
  json: boolean;
  limit: number;
}

/** What a comparison has to say. */
export interface DiffReport {
  /** What to print. */
  text: string;
  /** What was not compared and why; `null` when all was. */
  note: string | null;
  isEmpty: boolean;
}

/**
 * `scrape diff`: what differs between two states of the content, each a folder or a revision.
 * @throws {ContentError} when either cannot be read.
 */
export function diff(before: string, after: string, options: DiffCommand): DiffReport {
  return explainSystemErrors(() => {
    const [old, now] = [nameState(before), nameState(after)];
    const text = holdsText(old) && holdsText(now);
    const compared = diffContent(loadState(old, { text }), loadState(now, { text }));
    const names = { before, after };
    const { limit } = options;
    return {
      text: options.json
        ? escapeControl(`${JSON.stringify(compared, null, 2)}\n`, { keepLineBreaks: true })
        : options.markdown
          ? renderMarkdown(compared, { names, limit })
          : renderText(compared, { names, limit }),
      note:
        text || holdsText(old) === holdsText(now) ? null : noteOf(holdsText(old) ? after : before),
      isEmpty: compared.isEmpty,
    };
  });
}

function noteOf(name: string): string {
  return `The definitions' own words are not compared: ${escapeControl(name)} does not hold them.`;
}
