import { appendFile } from 'node:fs/promises';
import { counted } from '../../../text/count-text.ts';
import { toAnnotations } from '../../formats/github.ts';
import { stepSummaryFile } from '../../settings.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { CheckReport } from '../report.ts';
import { annotationOfPlaced, githubSummary } from './github-report.ts';
import { findingLine, reportCounts } from './text-report.ts';

/**
 * Prints annotations, and writes all findings to the summary of the step. Without a summary, findings for which no
 * annotation is left are printed as lines.
 */
export async function printForGithub(
  report: CheckReport,
  { out }: Pick<Terminal, 'out'>,
): Promise<void> {
  const { text, rest } = toAnnotations(report.findings, annotationOfPlaced);
  const summary = stepSummaryFile();
  out(text);
  if (summary === undefined) out(rest.map((finding) => `${findingLine(finding)}\n`).join(''));
  else if (report.findings.length > 0) await appendFile(summary, githubSummary(report));
  const isElsewhere = summary !== undefined && rest.length > 0;
  const more = isElsewhere ? `; ${counted(rest.length, 'finding')} only in the step summary` : '';
  out(`${reportCounts(report)}${more}\n`);
}
