import type { Answer, Failure } from './failures.ts';

/** What is scored. */
export const FIELDS = ['code', 'parameter', 'permission', 'retry'] as const;
type Field = (typeof FIELDS)[number];

/** How many answers of one field are right. */
export interface Score {
  readonly field: Field;
  readonly right: number;
  /** The failures that have one. */
  readonly total: number;
  /** The answers that name one where the text has none. */
  readonly claimed: number;
  /** A line for each answer that is wrong or claimed. */
  readonly failures: readonly string[];
}

/**
 * Scores answers by rules: codes and retries are compared as whole words; parameters without quotes and letter
 * case; permissions by operation and resource. A missing answer is wrong where there is something to find.
 */
export function scoreAnswers(
  failures: readonly Failure[],
  answers: ReadonlyMap<string, Partial<Answer>>,
): Score[] {
  return FIELDS.map((field) => {
    const judged = failures.map(({ id, expect }) => {
      const wanted = wantedWords(field, expect);
      const got = wordOf(field, answers.get(id) ?? {});
      const isRight = got === null ? wanted.length === 0 : wanted.includes(got);
      const line = `${id} ${field}: ${got ?? 'nothing'} instead of ${wanted.join(' or ') || 'nothing'}`;
      return { isRight, line, exists: wanted.length > 0 };
    });
    const existing = judged.filter(({ exists }) => exists);
    const wrong = judged.filter(({ isRight }) => !isRight);
    return {
      field,
      right: existing.filter(({ isRight }) => isRight).length,
      total: existing.length,
      claimed: wrong.filter(({ exists }) => !exists).length,
      failures: wrong.map(({ line }) => line),
    };
  });
}

function wantedWords(field: Field, { codes, ...others }: Failure['expect']): readonly string[] {
  if (field === 'code') return codes;
  const word = wordOf(field, others);
  return word === null ? [] : [word];
}

/** A field as one comparable word; `null` for none. */
function wordOf(field: Field, answer: Partial<Answer>): string | null {
  const { parameter, permission } = answer;
  if (field === 'parameter') return parameter?.replace(/[`'"]/g, '').toLowerCase() ?? null;
  if (field === 'permission')
    return permission ? `${permission.operation} on ${permission.resource ?? 'any'}` : null;
  return answer[field] ?? null;
}
