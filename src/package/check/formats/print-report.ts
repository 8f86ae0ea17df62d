import { catalogVersion } from '../../library/index.ts';
import { renderJson } from '../../terminal/json.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { CheckReport } from '../report.ts';
import { printForGithub } from './print-for-github.ts';
import { sarifReport } from './sarif-report.ts';
import { textReport } from './text-report.ts';

/** How findings are printed. */
export type ReportFormat = 'text' | 'json' | 'sarif' | 'github';

/** Prints what a check found. */
export async function printReport(
  report: CheckReport,
  format: ReportFormat,
  { out, screen }: Pick<Terminal, 'out' | 'screen'>,
): Promise<void> {
  if (format === 'json') out(renderJson(report));
  else if (format === 'sarif') out(renderJson(sarifReport(report, catalogVersion())));
  else if (format === 'github') await printForGithub(report, { out });
  else out(textReport(report, screen));
}
