import { codeSpan } from '../../text/code-span.ts';
import type { ContentDiff } from './content-diff.ts';
import { type OutlineNode, outlineDiff } from './outline.ts';
import { nameState, type ReportOptions, shorten } from './report.ts';
import { summarizeDiff } from './summarize-diff.ts';

/** How long a report in Markdown may be. */
export interface MarkdownOptions extends ReportOptions {
  /**
   * In UTF-16 units. Services that do not fit are only counted; the counts are always present.
   * @default 60_000, which a pull request on GitHub takes
   */
  maxLength?: number;
}

/**
 * A diff in Markdown, for a pull request or a changelog, a section a service version. Names and
 * texts are code spans, so that none of them becomes a link, a mention, markup or HTML.
 */
export function renderMarkdown(
  diff: ContentDiff,
  { names, limit = 20, maxLength = 60_000 }: MarkdownOptions,
): string {
  const quote = (text: string) => codeSpan(shorten(text));
  const title = `## Data: from ${nameState(diff.before, names.before, quote)} to ${nameState(diff.after, names.after, quote)}`;
  if (diff.isEmpty) return `${title}\n\nNothing differs.\n`;
  const summary = summarizeDiff(diff).map((line) => `- ${line}`);
  const head = `${title}\n\n${summary.join('\n')}\n`;
  const sections = fitSections(outlineDiff(diff, { quote, limit }), maxLength - head.length);
  return `${head}\n${sections.join('\n')}`;
}

/** Every section in short; from the first on in full, for as long as all fit. */
function fitSections(outline: readonly OutlineNode[], maxLength: number): string[] {
  const sections = outline.map((node) =>
    renderSection({ ...node, children: node.children.map(withoutDetails) }),
  );
  let length = sections.reduce((sum, section) => sum + section.length + 1, 0);
  for (const [position, node] of outline.entries()) {
    const whole = renderSection(node);
    const grown = length + whole.length - (sections[position]?.length ?? 0);
    if (grown > maxLength) continue;
    sections[position] = whole;
    length = grown;
  }
  return sections;
}

function withoutDetails({ line, children }: OutlineNode): OutlineNode {
  return { line: children.length > 0 ? `${line} (not listed here)` : line, children: [] };
}

function renderSection({ line, children }: OutlineNode): string {
  const items = children.flatMap((child) => listItem(child, ''));
  return `### ${line}\n\n${items.join('\n')}\n`;
}

function listItem({ line, children }: OutlineNode, margin: string): string[] {
  return [`${margin}- ${line}`, ...children.flatMap((child) => listItem(child, `${margin}  `))];
}
