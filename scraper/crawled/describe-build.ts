import { renderMarkdown } from '../../src/content/compare/render-markdown.ts';
import { renderText } from '../../src/content/compare/render-text.ts';
import { codeSpan } from '../../src/text/code-span.ts';
import { escapeControl } from '../../src/text/escape-control.ts';
import type { BrokenPage } from '../assemble/assert-no-drift.ts';
import { describeLosses } from '../assemble/describe-losses.ts';
import { describeTally } from '../pages/reconcile/row-tally.ts';
import type { BuildReport } from './build-report.ts';

/** The maximum number of pages, issues or changes of one kind in a report. */
const MAX_LISTED = 10;
/** The maximum length of the changes, so that the report fits into a pull request. */
const MAX_MARKDOWN = 50_000;
const MAX_LINE = 300;
const NAMES = { before: 'the last build', after: 'this one' };

/** A heading and its lines, in which external texts are quoted. */
interface Section {
  heading: string;
  lines: string[];
}

type Quote = (text: string) => string;

/** A build's report as lines for a terminal. */
export function buildText(report: BuildReport): string {
  const quote = (text: string) => escapeControl(text.slice(0, MAX_LINE));
  const sections = sectionsOf(report, quote).flatMap(({ heading, lines }) => [
    `${heading}:`,
    ...lines.map((line) => `  ${line}`),
  ]);
  return [...sections, '', renderText(report.changes, { names: NAMES, limit: MAX_LISTED })].join(
    '\n',
  );
}

/** A build's report in Markdown, for a pull request. */
export function buildMarkdown(report: BuildReport): string {
  const quote = (text: string) => codeSpan(text.slice(0, MAX_LINE));
  const changes = renderMarkdown(report.changes, { names: NAMES, maxLength: MAX_MARKDOWN });
  const sections = sectionsOf(report, quote).map(
    ({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
  );
  return [changes, ...sections].join('\n');
}

function sectionsOf(report: BuildReport, quote: Quote): Section[] {
  const {
    kinds,
    parsedPages,
    prose,
    unvisited,
    changedFiles,
    failed,
    unreadable,
    issues,
    losses,
    rows,
    slowest,
  } = report;
  const pages = {
    heading: 'Pages',
    lines: [
      ...[...kinds].sort().map(([kind, count]) => `${kind}: ${count}`),
      `without facts: ${prose}`,
      ...(unvisited > 0 ? [`not crawled yet: ${unvisited}`] : []),
      `parsed: ${parsedPages}; files changed: ${changedFiles}`,
      describeTally(rows),
    ],
  };
  const lost = describeLosses(losses);
  const times = slowest.map(({ url, tookMs }) => `${tookMs} ms: ${quote(url)}`);
  return [
    pages,
    ...broken('Pages that could not be fetched', failed, quote),
    ...broken('Pages that could not be read', unreadable, quote),
    ...grouped('Content that could not be read', issues, {
      groupOf: ({ reason }) => reason,
      nameOf: ({ page, row, text }) => `${page}: ${row}: ${text}`,
      quote,
    }),
    ...(lost.length > 0 ? [{ heading: 'No longer on any page', lines: lost }] : []),
    ...(times.length > 0 ? [{ heading: 'Slowest pages to parse', lines: times }] : []),
  ];
}

function broken(heading: string, pages: readonly BrokenPage[], quote: Quote): Section[] {
  return grouped(`${heading}; their previous facts stay, marked stale`, pages, {
    groupOf: ({ problem }) => problem,
    nameOf: ({ url }) => url,
    quote,
  });
}

/** One line per group, with its size and some members; no section for an empty list. */
function grouped<T>(
  heading: string,
  items: readonly T[],
  { groupOf, nameOf, quote }: Record<'groupOf' | 'nameOf', (item: T) => string> & { quote: Quote },
): Section[] {
  if (items.length === 0) return [];
  const groups = [...Map.groupBy(items, groupOf)].sort(([, a], [, b]) => b.length - a.length);
  const lines = groups.slice(0, MAX_LISTED).flatMap(([group, members]) => {
    const some = members.slice(0, MAX_LISTED).map((member) => quote(nameOf(member)));
    const more = members.length > MAX_LISTED ? ` and ${members.length - MAX_LISTED} more` : '';
    return `${members.length} × ${quote(group)}: ${some.join(', ')}${more}`;
  });
  return [{ heading: `${heading} (${items.length})`, lines }];
}
