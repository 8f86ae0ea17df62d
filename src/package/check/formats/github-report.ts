import { counted } from '../../../text/count-text.ts';
import { escapeControl } from '../../../text/escape-control.ts';
import type { FindingLevel } from '../../formats/finding.ts';
import type { Annotation } from '../../formats/github.ts';
import { MAX_SUMMARY } from '../../formats/step-summary.ts';
import type { Severity } from '../../programs/judge/rules.ts';
import type { CheckReport, PlacedFinding } from '../report.ts';

/** How GitHub and SARIF call the severities. */
export const LEVELS: Readonly<Record<Severity, FindingLevel>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** The annotation of a finding in a source file. */
export function annotationOfPlaced(finding: PlacedFinding): Annotation {
  const { severity, path, line, column, endLine, endColumn, rule, message, url } = finding;
  return {
    level: LEVELS[severity],
    message: url ? `${message} ${url}` : message,
    properties: { file: path, line, endLine, col: column, endColumn, title: `tcerr: ${rule}` },
  };
}

/** All findings as Markdown for the summary of a step, as many as GitHub takes. */
export function githubSummary({ findings, files }: CheckReport): string {
  const head = [
    '### tcerr check',
    '',
    `${counted(findings.length, 'finding')} in ${counted(files, 'file')}`,
    '',
    '| Place | Level | Rule | Finding |',
    '|---|---|---|---|',
  ];
  const lines: string[] = [];
  let size = 0;
  for (const finding of findings) {
    const line = rowOf(finding);
    size += Buffer.byteLength(line) + 1;
    if (size > MAX_SUMMARY) break;
    lines.push(line);
  }
  const missing = findings.length - lines.length;
  const end = missing > 0 ? ['', `${counted(missing, 'finding')} more`] : [];
  return [...head, ...lines, ...end, ''].join('\n');
}

function rowOf({ path, line, severity, rule, message, url }: PlacedFinding): string {
  const link = url ? ` ([documentation](${url}))` : '';
  const cells = [`\`${path}:${line}\``, severity, rule, `${message}${link}`];
  return `| ${cells.map((cell) => escapeControl(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
