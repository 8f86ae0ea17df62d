import type { Finding, FindingLevel } from './finding.ts';

/** GitHub shows at most so many annotations of each level for a step. */
const MAX_OF_LEVEL = 10;
const COMMANDS: Readonly<Record<FindingLevel, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/** An annotation of a place in a file. Texts are plain. */
export interface Annotation {
  readonly level: FindingLevel;
  readonly message: string;
  /** The place and the title, by the names that GitHub gives them: `file`, `line`, `endLine`, `col`, `endColumn`, `title`. */
  readonly properties: Readonly<Record<string, string | number>>;
}

/** Findings as annotations of GitHub, and those that a step cannot show. */
export interface Annotations<Item> {
  /** Commands of a workflow, a line each. */
  readonly text: string;
  /** What is beyond GitHub's limit of ten of each level. */
  readonly rest: readonly Item[];
}

/** Makes annotations of findings, up to what GitHub shows. */
export function toAnnotations<Item>(
  findings: readonly Item[],
  annotationOf: (finding: Item) => Annotation,
): Annotations<Item> {
  const counts = new Map<FindingLevel, number>();
  const shown: string[] = [];
  const rest: Item[] = [];
  for (const finding of findings) {
    const annotation = annotationOf(finding);
    const count = (counts.get(annotation.level) ?? 0) + 1;
    counts.set(annotation.level, count);
    if (count > MAX_OF_LEVEL) rest.push(finding);
    else shown.push(`${commandOf(annotation)}\n`);
  }
  return { text: shown.join(''), rest };
}

/** The annotation of something that was found in a log. */
export function annotationOfFinding({ level, file, line, rule, message }: Finding): Annotation {
  return { level, message, properties: { file, line, title: rule } };
}

function commandOf({ level, message, properties }: Annotation): string {
  const place = Object.entries(properties).map(
    ([name, value]) => `${name}=${property(`${value}`)}`,
  );
  return `::${COMMANDS[level]} ${place.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
