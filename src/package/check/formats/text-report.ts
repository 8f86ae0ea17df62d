import { counted } from '../../../text/count-text.ts';
import { escapeControl } from '../../../text/escape-control.ts';
import { groupBy } from '../../answers/group-by.ts';
import type { Screen } from '../../terminal/screen.ts';
import type { CheckReport, PlacedFinding } from '../report.ts';

/** A line for each finding, as compilers print them, then the counts. */
export function textReport(report: CheckReport, { style }: Screen): string {
  const lines = report.findings.map(findingLine);
  return [...lines, style.faint(reportCounts(report)), ''].join('\n');
}

/** `12 files, 3 comparisons, 1 finding`, and why files were skipped. */
export function reportCounts({ files, comparisons, skipped, findings }: CheckReport): string {
  const reasons = groupBy(skipped, ({ reason }) => reason);
  const left = Array.from(reasons, ([reason, some]) => `${some.length} ${reason}`);
  const counts = [
    counted(files, 'file'),
    counted(comparisons, 'comparison'),
    counted(findings.length, 'finding'),
  ].join(', ');
  return left.length > 0 ? `${counts}; skipped: ${left.join(', ')}` : counts;
}

/** `src/a.ts:3:14: warning: No service lists … [unknown-code]` */
export function findingLine({
  path,
  line,
  column,
  severity,
  message,
  rule,
  url,
}: PlacedFinding): string {
  const place = escapeControl(`${path}:${line}:${column}`);
  return `${place}: ${severity}: ${escapeControl(message)}${url ? ` ${url}` : ''} [${rule}]`;
}
