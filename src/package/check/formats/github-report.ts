import { counted } from '../../../text/count-text.ts';
import { escapeControl } from '../../../text/escape-control.ts';
import type { Severity } from '../../programs/judge/rules.ts';
import type { CheckReport, PlacedFinding } from '../report.ts';

/** GitHub shows so many annotations of each level for a step. */
const MAX_OF_LEVEL = 10;
/** GitHub takes a summary of 1 MiB for a step; others may write to it as well. */
const MAX_SUMMARY = 900_000;
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'notice',
};

/**
 * The annotations of a step, as commands that GitHub reads from the output, and the findings for which none is left.
 */
export function githubAnnotations({ findings }: CheckReport) {
  const annotated = new Map<Severity, number>();
  const commands: string[] = [];
  const rest: PlacedFinding[] = [];
  for (const finding of findings) {
    const count = annotated.get(finding.severity) ?? 0;
    annotated.set(finding.severity, count + 1);
    if (count < MAX_OF_LEVEL) commands.push(`${commandOf(finding)}\n`);
    else rest.push(finding);
  }
  return { commands: commands.join(''), rest };
}

function commandOf(finding: PlacedFinding): string {
  const { severity, path, line, column, endLine, endColumn, rule, message, url } = finding;
  const properties = Object.entries({
    file: path,
    line,
    endLine,
    col: column,
    endColumn,
    title: `tcerr: ${rule}`,
  }).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const data = escapedData(url ? `${message} ${url}` : message);
  return `::${LEVELS[severity]} ${properties.join(',')}::${data}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
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
  const cells = [`\`${path}:${line}\``, LEVELS[severity], rule, `${message}${link}`];
  return `| ${cells.map((cell) => escapeControl(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
