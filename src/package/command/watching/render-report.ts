import { counted } from '../../../text/count-text.ts';
import { annotationOfFinding, toAnnotations } from '../../formats/github.ts';
import { toJunit } from '../../formats/junit.ts';
import { toSarif } from '../../formats/sarif.ts';
import { addToStepSummary } from '../../formats/step-summary.ts';
import { catalogVersion } from '../../library/index.ts';
import { renderJson } from '../../terminal/json.ts';
import { findingsOf } from '../../watch/reports/findings-of.ts';
import { type PublishedReport, publishedReport } from '../../watch/reports/published-row.ts';
import { reportMarkdown, summaryMarkdown } from '../../watch/reports/report-markdown.ts';
import type { WatchReport } from '../../watch/watch-session.ts';

/** What a report can be written as, besides text. */
export const REPORT_FORMATS = ['json', 'jsonl', 'markdown', 'github', 'sarif', 'junit'] as const;
/** A format of a report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats that are made to be shared, and so are redacted unless this is turned off. */
export const SHARED_FORMATS: readonly string[] = ['markdown', 'github', 'sarif', 'junit'];

/** Writes a report in a format; for GitHub also in the summary of the step, if one runs. */
export async function renderReport(
  report: WatchReport,
  format: ReportFormat,
  redacted: boolean,
): Promise<string> {
  const published = publishedReport(report, redacted);
  if (format === 'json') return renderJson(published);
  if (format === 'jsonl') return jsonLine({ event: 'end', ...published });
  if (format === 'markdown') return reportMarkdown(published);
  const findings = findingsOf(published);
  if (format === 'sarif') return renderJson(toSarif(findings, catalogVersion()));
  return format === 'junit' ? toJunit(findings) : githubText(published);
}

/** A value on a line, without what a terminal would act on. */
export function jsonLine(value: unknown): string {
  return `${renderJson(value).replaceAll(/\n */g, '')}\n`;
}

async function githubText(published: PublishedReport): Promise<string> {
  const { text, rest } = toAnnotations(findingsOf(published), annotationOfFinding);
  const isSummed = text !== '' && (await addToStepSummary(() => summaryMarkdown(published)));
  if (rest.length === 0) return text;
  if (isSummed) return `${text}${counted(rest.length, 'code')} only in the step summary\n`;
  const lines = rest.map(
    ({ file, line, level, message }) => `${file}:${line}: ${level}: ${message}\n`,
  );
  return `${text}${lines.join('')}`;
}
