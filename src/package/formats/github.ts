import type { Finding, FindingLevel } from './finding.ts';

/** GitHub shows at most so many annotations of each level for a step. */
const MAX_OF_LEVEL = 10;
const COMMANDS: Readonly<Record<FindingLevel, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/** Findings as annotations of GitHub, and those that a step cannot show. */
export interface Annotations {
  /** Commands of a workflow, a line each. */
  readonly text: string;
  /** What is beyond GitHub's limit of ten of each level. */
  readonly rest: readonly Finding[];
}

/** Makes annotations of findings, up to what GitHub shows. */
export function toAnnotations(findings: readonly Finding[]): Annotations {
  const counts = new Map<FindingLevel, number>();
  const shown: string[] = [];
  const rest: Finding[] = [];
  for (const finding of findings) {
    const count = (counts.get(finding.level) ?? 0) + 1;
    counts.set(finding.level, count);
    if (count > MAX_OF_LEVEL) rest.push(finding);
    else shown.push(annotationOf(finding));
  }
  return { text: shown.map((line) => `${line}\n`).join(''), rest };
}

function annotationOf({ level, file, line, rule, message }: Finding): string {
  const place = `file=${property(file)},line=${line},title=${property(rule)}`;
  return `::${COMMANDS[level]} ${place}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
