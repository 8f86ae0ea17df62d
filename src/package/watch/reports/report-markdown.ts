import { codeSpan } from '../../../text/code-span.ts';
import { counted, numberText } from '../../../text/count-text.ts';
import { MAX_SUMMARY } from '../../formats/step-summary.ts';
import { catalogVersion } from '../../library/index.ts';
import type { PublishedReport, PublishedRow } from './published-row.ts';

/** More RequestIds make a report long; a support engineer needs a few. */
const MAX_REQUEST_IDS = 5;

/**
 * A report for a support ticket or a pull request: a table of all rows, then for each what it means, what the log says,
 * RequestIds, and steps to tick. Texts of the log are code, so that nothing in them is Markdown.
 */
export function reportMarkdown({ lines, codes, uncounted, redacted }: PublishedReport): string {
  const total = codes.reduce((sum, { count }) => sum + count, uncounted);
  const secrets = redacted
    ? ' Secrets, account ids, addresses and opaque tokens are replaced by words such as `[redacted ip]`.'
    : ' Nothing is redacted.';
  const summary = `${counted(total, 'error')} in ${counted(lines, 'line')}.${secrets} Written by tcerr ${catalogVersion()}.`;
  return `${[
    '# Errors of the Tencent Cloud API',
    total === 0 ? `No error code in ${counted(lines, 'line')}.` : summary,
    ...(codes.length > 0 ? [table(codes)] : []),
    ...codes.flatMap(sectionOf),
    ...(uncounted > 0 ? [`Codes that are not listed: ${counted(uncounted, 'time')}.`] : []),
  ].join('\n\n')}\n`;
}

/** A report that fits into the summary of a step of GitHub: of too many codes, the rest is counted. */
export function summaryMarkdown(report: PublishedReport): string {
  const { codes, uncounted } = report;
  for (let count = codes.length; ; count >>= 1) {
    const rest = codes.slice(count).reduce((sum, row) => sum + row.count, uncounted);
    const text = reportMarkdown({ ...report, codes: codes.slice(0, count), uncounted: rest });
    if (count === 0 || Buffer.byteLength(text) <= MAX_SUMMARY) return text;
  }
}

function table(codes: readonly PublishedRow[]): string {
  const cell = (text: string | null) => (text === null ? '' : code(text).replaceAll('|', '\\|'));
  return [
    '| Code | Service | Action | Times | First | Last |',
    '|---|---|---|---:|---|---|',
    ...codes.map(
      (row) =>
        `| ${[cell(row.code), cell(row.service), cell(row.action), numberText(row.count), cell(row.first), cell(row.last)].join(' | ')} |`,
    ),
  ].join('\n');
}

function sectionOf(row: PublishedRow): string[] {
  const call = [row.service, row.action].filter((name) => name !== null).join(' ');
  const place = row.file === '-' ? `line ${numberText(row.line)}` : `${row.file}:${row.line}`;
  const times = [row.first, row.last].flatMap((time) => time ?? []);
  return [
    `## ${code(row.code)}${call && ` in ${code(call)}`}`,
    [
      `- **Meaning:** ${row.known ? (row.meaning ?? 'unknown') : 'not in the catalog'}`,
      ...(row.message === null ? [] : [`- **Message:** ${code(row.message)}`]),
      `- **Times:** ${numberText(row.count)}${times.length > 0 ? `, ${[...new Set(times)].map(code).join(' to ')}` : ''}`,
      `- **First at:** ${code(place)}`,
      ...requestIdsOf(row),
      ...(row.page === null ? [] : [`- **Documentation:** <${row.page}>`]),
    ].join('\n'),
    ['What was tried:', '', ...stepsOf(row).map((step) => `- [ ] ${step}`)].join('\n'),
  ];
}

function requestIdsOf({ requestIds, moreRequestIds }: PublishedRow): string[] {
  if (requestIds.length === 0) return [];
  const shown = requestIds.slice(0, MAX_REQUEST_IDS);
  const more = requestIds.length - shown.length + moreRequestIds;
  const rest = more > 0 ? ` and ${numberText(more)} more` : '';
  return [`- **RequestId:** ${shown.map(code).join(', ')}${rest}`];
}

function stepsOf({ fix, retry }: PublishedRow): string[] {
  return [...new Set([fix, retry].flatMap((step) => step ?? []))];
}

function code(text: string): string {
  return codeSpan(text);
}
