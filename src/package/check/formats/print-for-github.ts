import { counted } from '../../../text/count-text.ts';
import { toAnnotations } from '../../formats/github.ts';
import { addToStepSummary } from '../../formats/step-summary.ts';
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
  out(text);
  const isSummed =
    report.findings.length > 0 && (await addToStepSummary(() => githubSummary(report)));
  if (!isSummed) out(rest.map((finding) => `${findingLine(finding)}\n`).join(''));
  const isElsewhere = isSummed && rest.length > 0;
  const more = isElsewhere ? `; ${counted(rest.length, 'finding')} only in the step summary` : '';
  out(`${reportCounts(report)}${more}\n`);
}
