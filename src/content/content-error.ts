import type { z } from 'zod';
import { escapeControl } from '../text/escape-control.ts';

/** Content that cannot be used. Each problem is a sentence that names its file, and a line of the message. */
export class ContentError extends Error {
  readonly problems: readonly string[];

  constructor(summary: string, problems: readonly string[]) {
    super(`${summary}\n${problems.map((problem) => `  ${escapeControl(problem)}`).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** The issues of a zod error as sentences: `file: actions[3].name: is not an action name`. */
export function explainIssues(file: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => `${file}: ${pathOf(issue.path)}${issue.message}`);
}

function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  return `${text.replace(/^\./, '')}: `;
}
