import { escapeControl } from '../../text/escape-control.ts';
import type { ContentDiff } from './content-diff.ts';
import { type OutlineNode, outlineDiff } from './outline.ts';
import { nameState, type ReportOptions, shorten } from './report.ts';
import { summarizeDiff } from './summarize-diff.ts';

/**
 * A diff as lines for a terminal, indented by what belongs to what. Nothing in it reaches a terminal
 * as a control character.
 */
export function renderText(diff: ContentDiff, { names, limit = 20 }: ReportOptions): string {
  const quote = (text: string) => escapeControl(shorten(text));
  const title = `From ${nameState(diff.before, names.before, quote)} to ${nameState(diff.after, names.after, quote)}:`;
  if (diff.isEmpty) return `${title} nothing differs.\n`;
  const sections = outlineDiff(diff, { quote, limit }).map((section) =>
    indent(section, '').join('\n'),
  );
  const summary = summarizeDiff(diff).map((line) => `  ${line}`);
  return `${[[title, ...summary].join('\n'), ...sections].join('\n\n')}\n`;
}

function indent({ line, children }: OutlineNode, margin: string): string[] {
  return [`${margin}${line}`, ...children.flatMap((child) => indent(child, `${margin}  `))];
}
